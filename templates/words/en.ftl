# Every word that the program itself says to a person, in English; those of a report stand in templates/report/words.ftl.
# Names in { } are filled in by the program; see https://projectfluent.org for the form of this file.


## The scorecard on screen

score-summary = { $day } · { $answered } of { $questions } questions { $answered ->
    [one] has
   *[other] have
} a level{ $open ->
    [0] {""}
    [one] , 1 is open
   *[other] , { $open } are open
}
score-to-confirm = { $count ->
    [one] 1 answer was given to an earlier version of the questionnaire and not confirmed since; it counts as it is. The interview asks it again.
   *[other] { $count } answers were given to an earlier version of the questionnaire and not confirmed since; they count as they are. The interview asks them again.
}
score-legend = Points from 0 to { $most }: evidenced, and in brackets claimed. # is evidenced, + is claimed beyond that. There is no total.
score-dimension = { $title }: evidenced { $evidenced }, claimed { $claimed } of { $most } points. Level: { $level }.
score-dimension-without = { $title }: no score yet.
score-no-total = There is no total.
score-open = { $open } open: the evidenced score lies between { $low } and { $high }.
score-provisional = Provisional, { $open } open: the evidenced score lies between { $low } and { $high }.
score-not-enough-known = { $open } open, too many for a score: it lies between { $low } and { $high }.
score-nothing-applies = No question applies.
score-held-by-core = Held by the weakest core question. To lift it, raise: { $questions }
score-held-by-area = Held by an area that is too low. To lift it, raise: { $areas }
score-core-open = No level while a core question is open: { $questions }
score-sure = With { $chance } in 100 answers a level off, the level would stay in { $stays } of 100.
score-falls = { $answers ->
    [one] It would fall if 1 answer was a level lower.
   *[other] It would fall if { $answers } answers were a level lower.
}
score-rises = { $answers ->
    [one] It would rise if 1 answer was a level higher.
   *[other] It would rise if { $answers } answers were a level higher.
}
score-proof = Proof that would raise an evidenced score most, each by itself:
score-proof-item = { $points } points more in { $dimension }, by evidence of class { $class }: { $question }
score-proof-more = { $more } more; --explain shows them all.
score-first-recommendations = What to do first:
score-practice = { $practice } (for { $area })
score-hub-join = Join the { $hub }
score-hub-ask = Ask whether the { $hub } is open
score-hub-contribute = Contribute to the { $hub }

## How scores came about

explain-title = { $title }: { $level }
explain-area = { $title }: { $points }, { $how } of
explain-area-without = { $title }: no score, no question has a known answer
explain-stage = { $title }: { $points }, by the stages of
explain-mean = the mean
explain-minimum = the lowest
explain-weight = (counts { $weight } times)
explain-dimension = The dimension: { $points }, { $how } of its areas.
explain-dimension-without = The dimension has no score yet.
explain-level = By this score alone it is at { $level }, which begins at { $from }.
explain-claimed = claimed { $level }
explain-open = open
explain-not-applicable = does not apply
explain-core = core
explain-lift = The fewest changes that lift it to { $level }:
explain-lift-answers = For it to have a level, these must be answered:
explain-lift-further = { $further ->
    [one] 1 open question
   *[other] { $further } open questions
}, whichever they are
explain-name-evidence = Name the proof for { $to }: { $question }
explain-raise-practice = Raise the practice from { $from } to { $to }, shown as that level asks: { $question }
explain-answer = Answer: { $question }
explain-answer-at = Answer, and find { $to }: { $question }
explain-proof = Proof alone would add, each by itself:
explain-no-part = there is no dimension and no area `{ $part }`; { $advice }

## The recommendations on screen

recommend-targets = Your targets: { $targets }; elsewhere { $elsewhere }. They change no score.
recommend-practices = Practices to adopt
recommend-no-practice = No practice of the catalogue fits the answers.
recommend-hubs = Hubs
recommend-networks = Networks
recommend-guides = Guides to read
recommend-instruments = Where a specialised instrument goes further
recommend-for = For { $area } ({ $dimension }).
recommend-why = Why: { $reasons }
recommend-because = You answered { $level } to “{ $question }”
recommend-core = This is a core question.
recommend-priority = You named the area a priority.
recommend-affordable = It costs little, which suits limited resources.
recommend-same-region = It comes from your region.
recommend-falls-one = No longer proposed for this area if this answer were { $level } or higher.
recommend-falls-all = No longer proposed for this area if all these answers were { $level } or higher.
recommend-first-step = First step: { $step }
recommend-who = Who leads: { $who }.
recommend-effort = Effort: { $cost }. { $reason }
recommend-cost-low = low
recommend-cost-medium = medium
recommend-cost-high = high
recommend-source = Source, as of { $as-of }; { $grade }:
recommend-grade-article = an article was read
recommend-grade-summary = a short notice was read
recommend-grade-commitment = a commitment was read, not what came of it
recommend-grade-page = its own page was read
recommend-grade-mention = other pages that tell of it were read
recommend-hub-region = It serves your region, { $region }.
recommend-hub-language = It works in { $language }, a language you named.
recommend-hub-gaps = It deals with areas in which you have answers below the target: { $areas }.
recommend-hub-also-gaps = It also deals with areas in which you have answers below the target: { $areas }.
recommend-hub-strengths = You are strong in what it deals with: { $areas }.
recommend-hub-send = What to send, to { $address }: who would take part.
recommend-hub-send-learn = What to send, to { $address }: who would take part, and what you want to learn first: “{ $question }” (you answered { $level }).
recommend-hub-send-give = What to send, to { $address }: what you have on “{ $question }” ({ $level }, proven).
recommend-hub-send-evidence = What to send, to { $address }: what you have on “{ $question }” ({ $level }, proven), such as: { $evidence }
recommend-hub-meanwhile = Meanwhile: { $network }, which is known to be at work on the same subject ({ $areas }); see Networks.
recommend-hub-meanwhile-region = Meanwhile: { $network }, which is known to be at work in your region; see Networks.
recommend-network-condition = Condition: { $condition }.
recommend-network-instead = It can serve until the { $hubs } is known to be open.
recommend-network-or = { " or the " }
recommend-network-instead-of-none = The catalogue has no hub for { $region }, and no network of that region in a language of yours.
recommend-network-instead-of-region = The catalogue has no hub for { $region }; this network comes nearest.
recommend-network-global = It is open to parliaments of every region.
recommend-guide-more = { $more ->
    [one] 1 more answer on its subject is below the target.
   *[other] { $more } more answers on its subject are below the target.
}
recommend-instrument-from = It is of use from { $level } in { $area }.
recommend-instrument-at-every-level = It is of use at every level.
recommend-instrument-gaps = It would look more closely at areas in which you have answers below the target: { $areas }.
recommend-ends-region = No longer named if your profile named another region.
recommend-ends-languages = No longer named if your profile did not name { $languages }.
recommend-ends-no-gap = No longer named for these areas if no answer in them were below the target.
recommend-ends-no-gap-at-all = No longer named if no answer were below the target.
recommend-ends-not-strong = No longer named for contributing if each area in which you are strong had an answer that is proven only below { $level }.
recommend-ends-reached-one = No longer named if this answer were at the target.
recommend-ends-reached-all = No longer named if all these answers were at the target.
recommend-ends-below = No longer named if { $area } came below { $level }.
recommend-ends-unanswered = Named as long as a question of { $area } has an answer with a level.
recommend-guide-areas = On { $areas }. { $use }
recommend-because-planned = By then the plan has “{ $question }” at { $level }.
recommend-starts = Starts: { $horizon }; { $days } staff days by the rubric’s assumption.
recommend-plan = Plan for { $days } staff days per quarter
recommend-plan-assumption = Days are an assumption of the rubric by cost (low { $low }, medium { $medium }, high { $high }) and no fact about a practice.
recommend-plan-horizon = { $horizon }: { $planned } of { $days } days
recommend-plan-nothing = Nothing that fits has room here.
recommend-plan-practice = { $title } ({ $days } days)
recommend-plan-lift = lifts “{ $question }” from { $from } to { $to }
recommend-plan-outlook = Evidenced today and after the plan, if every practice lifts its answers and each is proven (an assumption):
recommend-plan-dimension = { $title }: { $evidenced }, { $level }; then { $evidenced-then }, { $level-then }
recommend-limit-too-large = Left out: no horizon has days enough for it.
recommend-limit-plan = Left out: the plan lifts more without it.
what-if-assumption = What if: an assumption, and no score that was reached. Each practice is taken to have lifted the answers that it is for, and each of these to be proven.
what-if-outlook = Today and then; evidenced, and in brackets claimed:
what-if-dimension = { $title }: { $now }; then { $then }
what-if-same = { $title }: { $now }; then the same
what-if-resources = It does not fit: it needs other resources than you named.
what-if-prerequisite = It does not fit yet: another area that it needs is too low.
what-if-unanswered = It changes no answer: none of its questions has a level.
what-if-not-ready = It changes no answer: they are too low for it yet.
what-if-reached = It changes no answer: they are as high as it lifts them.
what-if-unknown = --what-if: the catalogue has no practice { $id }; { $advice }
what-if-see-ids = `hemicycle recommend FILE --explain --all` lists their ids
recommend-order = How the order of the practices came about
recommend-order-rule = Value = lift in points / cost × source × area × priority × core × region; the highest first, equal ones by their ids. Every number stands in the rubric under “recommending”.
recommend-order-parts = Source: how strong it is. Area: less than 1 where the practice names another area first. Priority: you chose the area. Core: it lifts a core question. Region: it comes from yours. A part that does not apply is 1.
recommend-column-value = value
recommend-column-lift = lift
recommend-column-cost = cost
recommend-column-source = source
recommend-column-area = area
recommend-column-priority = priority
recommend-column-core = core
recommend-column-region = region
recommend-order-practice = { $title } ({ $id }), for { $area }
recommend-limit-area = Left out: the area has its practice.
recommend-limit-dimension = Left out: { $dimension } has as many as a dimension can have.
recommend-limit-total = Left out: there are as many as there can be.
recommend-hub-order = How the order of the hubs came about
recommend-hub-order-rule = Value of a hub of a theme = mean gap of its areas in points × active × language; the highest first, equal ones by their ids. A gap is what answers lack to the target, in the mean; it counts for more in areas that you chose. Active: a dated page shows that it works. Language: it works in one that you named. A part that does not apply is 1. Regional hubs and those of a language stand before these.
recommend-column-gap = gap
recommend-column-active = active
recommend-column-language = language
recommend-network-order = How the order of the networks came about
recommend-network-order-rule = Those of your region and of a language of yours that is not English come before global ones. Within each the widest gap of an area comes first, then the mean gap, then one that is known to work, equal ones by their ids. Those that take the place of a hub stand at the end.
recommend-guide-order = How the order of the guides came about
recommend-guide-order-rule = The widest gap of an area comes first, then the mean gap, equal ones by their ids.
recommend-column-widest = widest
recommend-column-mean = mean
recommend-order-entry = { $name } ({ $id })
recommend-unfit-hubs = Hubs that are not recommended
recommend-unfit-networks = Networks that are not recommended
recommend-unfit-guides = Guides and instruments that are not recommended
recommend-unfit-region = other region
recommend-unfit-language = other language
recommend-unfit-no-gap = no gap
recommend-unfit-places = no place
recommend-unfit = Practices that do not fit
recommend-unfit-resources = resources
recommend-unfit-prerequisite = prerequisite
recommend-unfit-unanswered = unanswered
recommend-unfit-not-ready = not ready
recommend-unfit-reached = reached

## Reading answers

budget-unknown = --budget: { $advice }

answers-other-version = warning: the answers in { $path } were given to version { $given } of the rubric, not to { $current }{ $stale }; go through them with: hemicycle assess { $path }
answers-to-confirm = warning: in the answers in { $path }{ $stale }; go through them with: hemicycle assess { $path }
answers-newer-version =
    the answers in { $path } were given to version { $given } of the rubric, and this program has { $current }. Get the newer hemicycle; the file was left as it is
stale-to-confirm =
    { $count ->
        [one] 1 is to be confirmed, because its question may read otherwise now, and counts as it is (question { $questions })
       *[other] { $count } are to be confirmed, because their questions may read otherwise now, and count as they are (questions { $questions })
    }
stale-retired =
    { $count ->
        [one] 1 has no place any more and does not count ({ $questions })
       *[other] { $count } have no place any more and do not count ({ $questions })
    }
stale-choices =
    { $count ->
        [one] 1 choice of the profile is no longer offered and changes nothing ({ $choices })
       *[other] { $count } choices of the profile are no longer offered and change nothing ({ $choices })
    }

answers-unusable = { $path } cannot be used: { $problems }; correct the file and run the same command again
problems-counted = { $count ->
    [one] one problem
   *[other] { $count } problems
}
problems-too-many = { $count } problems or more

## Writing the report

report-written = The report is in { $path }
report-onto-answers = the report would take the place of the answers in { $path }; name another file with --output
report-onto-source = { $path } is something that reports are made from; name another file with --output
report-beside-answers = the report would take the place of { $path }, which is no report of this program; move it, or give the answers another name
report-template-is-a-file = { $path } is a file; name the folder of the template, in which report.md stands
report-template-missing = there is no folder { $path }; check the name, or make one with `hemicycle new template DIR`
report-template-without-beginning = { $path } has no report.md, with which a report begins; `hemicycle new template DIR` makes a template to edit
report-template-unusable = the template in { $path } has mistakes, so no report was written
report-file-unusable = { $path }: { $file } { $problem }
report-words-missing = warning: { $path } lacks { $count ->
    [one] a word of the report, which is said in English; `hemicycle validate { $path }` names it
   *[other] { $count } words of the report, which are said in English; `hemicycle validate { $path }` names them
}
report-without-words = warning: the template in { $path } has no words.ftl, so the words of charts, titles and footers are English in a report in `{ $language }`. Take the file from a new copy that `hemicycle new template DIR` makes, and translate it
report-theme-unusable = the theme in { $path } has mistakes, so no report was written
report-cannot-fill = the template cannot be filled with these answers, so nothing was written
report-theme-incomplete = the theme in { $path } has mistakes, so no report was written; a theme has all of its keys: begin with the theme.yaml in a folder that `hemicycle new template DIR` makes
report-no-such-theme = there is no theme `{ $name }`; write { $names }, or the path of a theme file
report-there-already = { $path } is there already; add --overwrite to replace it, or name another file with --output
report-named-for-other-format = the name { $path } is one of a file in { $named }, and { $format } would be written; add --format { $named }, or name a file that ends with .{ $format }
report-twice-in-one-place = two reports would go to { $path }; make them one at a time, or give the answers files different names
report-several-need-a-folder = several answers files need a folder for their reports; create one and name it with --output
report-unknown-section = this template has no section `{ $name }`; { $advice }
report-section-without-name = a name is missing in --sections; write one or more of these, with a comma between two: { $names }
report-no-sections = this template has no sections to choose from; write {"{%"} if wanted("NAME") {"%}"} and {"{%"} endif {"%}"} around a part of its report.md
worksheet-written = The worksheet is in { $path }
report-without-document = this template has no { $file }; take it from a new copy that `hemicycle new template DIR` makes
report-missing-characters = warning: the report’s fonts have no shape for { $characters }; the PDF shows a black diamond with a question mark in their place. The reports in HTML and Word show them: add --format html or --format docx

report-change-needs-before = the section `change` compares with earlier answers; name them with --before, or leave `change` out of --sections
before-several = --before compares with the answers of one assessment; name one answers file
before-same-file = { $path } cannot be compared with itself; name the answers of an earlier assessment with --before
before-other-rubric = { $path } belongs to the rubric `{ $named }`, not to `{ $expected }`; only answers to the same rubric can be compared
before-other-parliament = warning: { $path } is of { $other }, not of { $name }; the report compares them all the same
before-is-later = the answers in { $path } are later than those in { $file }; give them the other way round: --before names the earlier ones
chart-unknown = there is no chart `{ $name }`; { $advice }
chart-needs-svg = --chart writes one chart as a picture; add --format svg
svg-needs-chart = --format svg writes one chart; name it with --chart, one of: { $names }
chart-needs-before = the chart `before-after` needs the answers of an earlier assessment; name them with --before
chart-of-nothing = the chart `{ $name }` has nothing to show, so it was not written
verify-rubric = Rubric
verify-answers = Answers
verify-before = Earlier answers
verify-template = Template
verify-theme = Theme
verify-extent = Extent
verify-program = Program
verify-whole = the whole report
verify-nothing = none
verify-same = { $name }: the same ({ $here })
verify-differs = { $name }: different; the report was made from { $claimed }, this is { $here }
verify-file-same = File: as it was written, byte for byte
verify-file-changed = File: changed since it was written, or written by another build of the program
verify-all-same = { $path } was made from these answers and has not been changed since.
verify-changed-since =
    { $path } names these answers as what it was made from, but it was changed since, or another build of the program wrote it.
verify-other-program =
    { $path } names these answers and { $program }. Only that version can tell whether the file was changed since.
verify-another-way =
    { $path } names these answers, but was made in another way. To check the rest, { $advice }.
verify-with-before =
    { $path } names these answers and compares them with earlier ones. To check the rest, add --before and the file of the earlier answers.
verify-use = use { $options } as when it was made
verify-leave-out = leave out { $options }
verify-use-and-leave-out = { $use }, and { $leave-out }
verify-worksheet = { $path } is a blank worksheet, made from no answers; name a report that `hemicycle report` has written
verify-other-answers = { $path } was not made from these answers. Another --budget counts as another answer.
verify-no-pdf = { $path } is no PDF; name a report that `hemicycle report` has written
verify-no-origin = { $path } does not say what it was made from; another program has written it, or has saved it anew
verify-garbled = { $path } names its { $part } in a way that cannot be read; ask for the file as it was first written

## The interview

answers-in-the-place-of-the-report = { $path } is where the report would go; name the answers file answers.yaml, for example

store-unusable =
    { $path } cannot be used and was left as it is: { $problems }.
    Correct the file, or name another: hemicycle assess OTHER.yaml
store-read-only =
    { $path } is read-only and was left as it is; make it writable, or go on in a copy of it
store-in-use =
    { $path } is open in another session, { $holder }; close that one first
store-session = on { $host }, process { $process }, since { $since }
store-session-of = by { $user } { $session }
store-holder-unknown = in another window or by another person

save-failed-title = Not saved
save-failed = Your last answer is not saved: { $reason }.
save-changed-outside =
    { $path } was changed by another program while this session was open, and was left as it is
save-failed-kept = It is kept in memory, and the program tries again at the next answer. You can go on; when you leave, you can save to another file.
leaving-would-lose = If you leave now, the answers since the last good save are lost.
leaving-choose = What do you want to do?
leaving-try-again = Try again
leaving-another-file = Save to another file
leaving-give-up = Leave and lose the last answers
elsewhere-ask = Type the name of a new file, in a folder where you may write.
elsewhere-exists = { $path } exists already. Type the name of a new file.
elsewhere-report = { $path } is where the report would go. Type another name, answers.yaml for example.
elsewhere-failed = It is not saved there either: { $reason }.
elsewhere-file = File:

stopped = Stopped. { $answered } of { $total } questions { $answered ->
    [one] is
   *[other] are
} answered; everything is saved in { $path }. { $next }
stopped-all-else = Stopped. { $answered } of { $total } questions { $answered ->
    [one] is
   *[other] are
} answered; everything else is saved in { $path }. { $next }
stopped-next = Run the same command again to go on.
stopped-next-elsewhere = To go on: hemicycle assess { $path }
stopped-unsaved = Stopped. The last answers could not be saved; those before are in { $path }.
typed-not-entered = Typed and not entered: { $typed }
typed-lost = This was typed and is not in the file: { $typed }
begun-without-answer = Question { $number } has no answer, so that this is not in the file: { $begun }
cannot-be-shown = the interview can no longer be shown: { $reason }
given-up = Stopped. The last answers were not saved.
panicked = the program made a mistake and had to stop. Your answers, up to the last one that was saved, are in { $path }; run the same command again to go on. Please report this
finished = Your answers are in { $path }. The report is in { $report }.
finished-in-folder = Your answers are in { $path }. The report is in { $report }. Both are in the folder { $folder }.
finished-without-report = there is no report: { $reason }. Your answers are safe in { $path }; try again with: hemicycle report { $path }

notice-more = Press Enter for the next page.
notice-go-on = Press Enter to go on.
keys-choose = Arrows, or type a letter or number; then Enter.
keys-or-menu = Arrows, or type a number or letter; then Enter. Esc opens the menu.
keys-or-menu-or-help = Arrows, or type a number or letter; then Enter. ? helps. Esc opens the menu.
keys-or-back = Arrows, or type a letter or number; then Enter. Esc goes back.
keys-or-continue = Arrows, or type a letter or the number of an area; then Enter. Esc goes on with the questions.
keys-several = Type a number and Enter for each choice, then s and Enter to go on. Arrows work too. Esc opens the menu.
keys-needed = Enter goes on. Esc opens the menu.
keys-may-be-empty = Enter goes on; you may leave this empty. Esc opens the menu.
keys-goes-on = Enter goes on; you may leave this empty.
keys-number = Type a number, then Enter.
keys-hidden = Type a number or letter, then Enter. Esc goes to the participant before.
keys-enter-saves = Enter saves. Esc goes back.
keys-field = Enter goes on. Esc goes a step back and keeps what you typed.

lines-begin = This is the line by line form: nothing on the screen moves. Three words can be typed on every page. again: to hear the page again. back: to leave it without an answer. help, or a question mark: to get help with a choice.
lines-answer = Your answer:
lines-chosen = Chosen: { $choice }.
lines-now = Now: { $text }
lines-word-again = again
lines-word-back = back
lines-word-clear = clear
lines-word-help = help
lines-help = The word again says this page again. The word back leaves it without an answer. Ctrl-C stops; every answer is saved.
lines-keys-now = Enter alone keeps this text; the word clear empties it.
lines-keys-choose = Type a number or letter, then Enter; Enter alone takes the first.
lines-keys-or-back = Type a number or letter, then Enter; or back.
lines-keys-several = Type one number at a time, each with Enter; s and Enter goes on.
lines-keys-needed = Type a line, then Enter. Or back, for the menu.
lines-keys-may-be-empty = Type a line, then Enter. Enter alone leaves it empty. Or back, for the menu.
lines-keys-goes-on = Type a line, then Enter. Enter alone leaves it empty.
lines-keys-number = Type a number, then Enter.
lines-keys-hidden = Type a number or letter, then Enter; it is not shown. Or back, to the participant before.
lines-keys-enter-saves = Type a line; Enter saves it. Or back.
lines-keys-field = Type a line, then Enter. Or back, to the step before.
lines-joined = Several lines came at once and are kept as one: { $text }
lines-not-offered = { $more ->
    [0] { $typed } is not offered here. Type the word again to hear what is.
   *[other] { $typed } is not offered here, and the lines that came with it were left out. Type the word again to hear what is offered.
}
lines-script-mistaken = line { $line } of the input, { $typed }, is not offered where it came
nothing-to-ask = No question belongs to that part now.
no-such-part = there is no part `{ $word }` to ask; { $advice }
lines-no-input = nobody can answer: there is no terminal and the input is empty. Run the interview in a window, or pipe answers into it; for a report from a finished answers file: hemicycle report FILE

choice-pasted = Pasted text chooses nothing here. Choose:
choice-unknown = `{ $typed }` is not offered here. Choose:

welcome =
    This interview has { $total } questions and takes about 2 hours with evidence. You can stop at any time with Ctrl-C, and go on another day with the same command in the same folder. For a first look of 15 minutes, stop here and type: hemicycle assess { $path } --core
welcome-first-look =
    This first look asks the { $asked } core questions and takes about 15 minutes without evidence. The other questions can follow later.
welcome-round = This round asks { $asked } of the { $total } questions.
welcome-saved = Every answer is saved at once in { $path }.
welcome-saved-in-folder = Every answer is saved at once in { $path }, in the folder { $folder }.
welcome-comments = Comments that somebody wrote into this file go when the first answer is saved. To keep them, stop here and copy them into notes.
welcome-rules = How to answer:
welcome-back = Welcome back. { $answered } of { $total } questions { $answered ->
    [one] is
   *[other] are
} answered.
welcome-back-profile = The interview goes on with the questions about your parliament.
welcome-back-question = The interview goes on with question { $number }.
welcome-back-review = Every question has an answer. You can change answers, or finish and get the report.

carried-version = Your answers were given to version { $before } of the questionnaire. It is at version { $now } now.
carried-to-confirm =
    { $count ->
        [one] 1 answer is to be confirmed, because its question may read otherwise now:
       *[other] { $count } answers are to be confirmed, because their questions may read otherwise now:
    }
carried-impossible =
    { $count ->
        [one] 1 answer is no longer possible at its question, which is asked again:
       *[other] { $count } answers are no longer possible at their questions, which are asked again:
    }
carried-gone =
    { $count ->
        [one] 1 answer has no question any more. It is kept in the file and counts in no score:
       *[other] { $count } answers have no question any more. They are kept in the file and count in no score:
    }
carried-choices =
    { $count ->
        [one] 1 choice about your parliament is no longer offered. It is kept in the file and changes nothing:
       *[other] { $count } choices about your parliament are no longer offered. They are kept in the file and change nothing:
    }
carried-choice = { $question } { $choice }
carried-question = Question { $number }: { $question }
carried-question-answered = Question { $number }, { $answer }: { $question }
carried-gone-answered = { $question } ({ $answer })
carried-level = level { $level }

profile-title = About your parliament
profile-step = Step { $number } of { $total }
profile-assessor-name = What is your name?
profile-assessor-role = What is your role in parliament?
profile-assessor-help = It is kept in the answers file, so that others know whom to ask.
profile-budget = How much staff time can you spend on new practices?
profile-budget-help = The report then plans what lifts your evidenced scores most within that time; how many days a practice takes is an assumption. It changes no score. You can leave it open.
profile-budget-none = Plan without a budget and go on
profile-budget-named = { $name }: { $days } staff days in three months
profile-budget-in-days = { $days ->
    [one] one staff day
   *[other] { $days } staff days
} in three months
profile-budget-days = Another number of staff days
profile-budget-line = Staff days in three months:
profile-budget-no-number = { $typed } is no number of days. Type a whole number from 1 to 100000, or leave it empty.
profile-targets = Which level do you want to reach?
profile-targets-help = The questionnaire aims at level { $level }. Another aim changes what is recommended, and never a score.
profile-targets-keep = Keep level { $level } everywhere and go on
profile-targets-go-on = Go on with these levels
profile-target = { $name }: level { $level }
profile-target-with-areas = { $name }: level { $level }; { $count ->
    [one] one area has
   *[other] { $count } areas have
} its own
profile-target-leave = Leave it as it is
profile-target-areas = Its areas, one by one
profile-target-now = Until now: level { $level }.
profile-target-areas-of = Areas of { $dimension }
profile-target-areas-done = Back to the dimensions
profile-target-remove = Take it back: level { $level } again
profile-line = Answer:
profile-choose = Your choice:
profile-choose-several = Choose or put back:
profile-leave-open = Leave this open and go on
profile-go-on-with =
    { $count ->
        [one] Go on with this one choice
       *[other] Go on with these { $count } choices
    }
profile-chosen = { $name } (chosen)
profile-no-longer-offered = You chose before, and it is no longer offered: { $choices }.
profile-menu = Menu: back, review, save and quit
profile-back = Back to the step before
profile-review = Review: see all steps and questions
profile-open = left open

question-dimension = { $title } ({ $number } of { $total })
question-number = Question { $number } of { $total }, { $answered } answered
dimension-questions = Questions { $first } to { $last } of { $total }
dimension-area = { $area }. { $why }
came-out = Done: { $title }. Claimed { $claimed }, evidenced { $evidenced } of { $most } points.
came-out-without-score = Done: { $title }. No score: none of its answers is a level.
time-left = about { $hours } h { $minutes } min left
time-left-hours = about { $hours } h left
time-left-minutes = about { $minutes } min left
time-left-none = less than 1 min left
question-number-in-round = { $place } of { $asked } in this round, { $answered } answered
question-area-core = { $area } (core question)
question-choose = Level today (each includes the lower numbers):
question-later = Decide later: go on without an answer
question-keep = Keep my answer ({ $answer }) and go on
question-unknown = Don’t know
question-not-applicable = Not applicable to our parliament
question-menu = Menu: back, note, evidence, help, review, save and quit
question-reworded = The wording has changed since you answered.
question-replaced = Your answer was given to the question that this replaces.
question-of-earlier-version = Answered to version { $version }; the question may have changed.
question-answer-impossible = Your earlier answer, { $answer }, is no longer possible here.
question-confirm-later = Decide later: go on without confirming my answer
question-confirm = Keep my answer ({ $answer })
question-reason = Reason: { $reason }
question-evidence =
    { $count ->
        [one] 1 piece of evidence.
       *[other] { $count } pieces of evidence.
    }
question-counts-as = Counts as { $level } in the evidenced score.
question-note = Note: { $note }
rating-unknown = Don’t know
rating-not-applicable = Not applicable

question-vote = Let each participant choose a level, unseen by the others
question-contested = Contested in the workshop.
question-minority = Minority view: { $minority }

workshop-title = Workshop
workshop-how = Each participant chooses a level at this keyboard, unseen by the others. Then all see how the levels are spread, talk, and agree on one. What each chose is kept without names.
workshop-ask = How many people take part?
workshop-line = Participants:
workshop-without = A number is needed. To answer without a workshop, stop with Ctrl-C and leave --workshop out.
workshop-count = Type a number from { $fewest } to { $most }.
vote-title = Choose a level, unseen
vote-unknown = d Don’t know
vote-not-applicable = a Not applicable to our parliament
vote-line = Participant { $number } of { $total }:
vote-not-offered = This is none of the choices. Choose again.
spread-title = What the participants chose
spread-contested = This answer is contested: the levels are two or more apart, or it is not clear whether the question applies. Let the lowest and the highest say what they know.
spread-close = The levels are close together.
spread-choose = Agreed level:
spread-talk-on = Talk on: back to the question, without an agreed level
spread-again = Choose again, unseen
minority-title = Minority view
minority-ask = Agreed: { $agreed }. Does somebody who sees it otherwise want that recorded? One sentence, without a name; or leave it empty.
minority-line = Minority view:

reason-condition = You may choose this only when the following is true: { $condition }
reason-ask = Say in one sentence why it is true for your parliament.
reason-line = Reason:
views-begun = Chosen in the workshop and not agreed on: { $chosen }.
reason-begun = Reason for “not applicable”, not entered: { $typed }

menu-title = Menu
menu-choose = What do you want to do?
menu-needs-answer = A note and evidence can be added once the question has an answer. “Don’t know” is an answer too.
menu-continue = Continue here
menu-help = Help: why it matters, who to ask, what to show
menu-note = Note: add a comment to your answer
menu-note-change = Note: change your comment
menu-evidence =
    { $count ->
        [0] Evidence: add what shows it
        [one] Evidence: add to the 1 piece, or remove it
       *[other] Evidence: add to the { $count } pieces, or remove one
    }
menu-remove = Remove my answer
menu-back = Back to the question before
menu-skip = Skip to the next question
menu-review = Review: see all answers, go to another question
menu-quit = Save and quit

note-title = Note
note-ask = For example what is missing for the next level, or who said so.
note-line = Note:
note-keep-ask = Keep this text as the note?
note-keep = Keep what I typed
note-as-before = Drop it and leave the note as it was

remove-title = Remove my answer
remove-ask =
    { $pieces ->
        [0] This removes the answer “{ $answer }”, with its note if there is one.
        [one] This removes the answer “{ $answer }” and its piece of evidence, with its note if there is one.
       *[other] This removes the answer “{ $answer }” and its { $pieces } pieces of evidence, with its note if there is one.
    }
remove-keep = Keep the answer
remove-yes = Remove it

help-title = Help
help-why = Why it matters: { $why }
help-ask = Who would know: { $people }.
help-evidence = What could show it: { $examples }.
help-core = This is a core question: a basic that a high average must not hide. The level of the dimension is held back while it is low or open.
help-benchmark = For context, not a pass mark: { $says } Asked: { $base }, { $year }. { $caution } Source: { $publisher }, { $url }
help-rules = How to choose a level:

evidence-title = Evidence
evidence-in-full = You answered { $answer }. It counts in full in the evidenced score.
evidence-not-scored = You answered { $answer }. Evidence is kept with it, but does not change a score.
evidence-missing-any = You answered { $answer }. Without evidence this answer counts as { $level } in the evidenced score.
evidence-missing-document = You answered { $answer }. Without a document this answer counts as { $level } in the evidenced score.
evidence-missing-public = You answered { $answer }. Without a public link this answer counts as { $level } in the evidenced score.
evidence-missing-verified = You answered { $answer }. Without evidence that somebody else has checked, this answer counts as { $level } in the evidenced score.
evidence-old = You answered { $answer }. The newest evidence is from { $date }, more than { $months } months ago, so that the answer counts as { $level } in the evidenced score.
evidence-date-after-today = This date is after today; evidence has to be there already.
evidence-future = You answered { $answer }. The evidence is dated after today, so that the answer counts as { $level } in the evidenced score. Correct the date.
evidence-undated = You answered { $answer }. None of the evidence has a date, so that the answer counts as { $level } in the evidenced score.
evidence-choose = What can you show?
evidence-another = Another piece?
evidence-none = No evidence now: go on
evidence-enough = No: go on
evidence-class = { $name }: { $meaning }
evidence-class-too-weak = { $name }: { $meaning } It is kept, but does not count here.
evidence-remove = Remove a piece of evidence
evidence-remove-which = Which one?
evidence-keep-all = Keep them all
evidence-name = What is it called? A title is enough; name no passwords, test findings or personal data.
evidence-name-line = Title:
evidence-who = Who says so, and what? A role is enough; name no personal data.
evidence-who-line = Statement:
evidence-date = What is its date: a year, a month or a day, such as 2026, 2026-03 or 2026-03-15? Without a date, or when it is more than { $months } months old, it carries an answer up to { $level } only. You may leave it empty.
evidence-date-plain = What is its date: a year, a month or a day, such as 2026, 2026-03 or 2026-03-15? You may leave it empty.
evidence-checked = Who has checked it? An office or a role is enough. It must not be responsible for the area.
evidence-checked-line = Checked by:
evidence-date-line = Date:
evidence-link = Where can anyone open it? Type the address, beginning with https://
evidence-link-optional = Where can anyone open it? Type the address, beginning with https://, or leave it empty.
evidence-link-counts = Where can anyone open it? Type the address, beginning with https://. Without it this evidence is kept, but does not count here.
evidence-link-line = Link:
evidence-holder = Who keeps it? An office is enough. You may leave it empty.
evidence-holder-needed = Who keeps it? An office is enough. A document without a date needs this.
evidence-holder-line = Kept by:
evidence-begun = Evidence not yet complete: { $typed }.
evidence-begun-before = You had begun to write this down when the interview stopped.

review-title = Review
review-answered = { $answered } of { $total } answered
review-complete = Every question has an answer.
review-open =
    { $open ->
        [one] 1 question has no answer.
       *[other] { $open } questions have no answer.
    }
review-open-in-all =
    { $open ->
        [one] In the whole questionnaire 1 question has no answer.
       *[other] In the whole questionnaire { $open } questions have no answer.
    }
review-to-confirm =
    { $count ->
        [one] 1 answer is to be confirmed; until then it counts as it is.
       *[other] { $count } answers are to be confirmed; until then they count as they are.
    }
review-choose = Areas, with how many questions are answered:
review-area = { $area } ({ $answered } of { $total })
review-round =
    { $open ->
        [0] This round asked { $asked } of the questions; they all have an answer.
       *[other] This round asks { $asked } of the questions; { $open } of them have no answer.
    }
review-ask-all = Go on with all other questions that have no answer
review-list-open = Open questions
review-list-unconfirmed = Answers to be confirmed
review-list-unevidenced = Answers that lack evidence
review-list-contested = Contested answers
review-part-open =
    { $count ->
        [one] The open question
       *[other] The { $count } open questions
    }
review-part-unevidenced =
    { $count ->
        [one] The answer that lacks evidence
       *[other] The { $count } answers that lack evidence
    }
review-part-unconfirmed =
    { $count ->
        [one] The answer to be confirmed
       *[other] The { $count } answers to be confirmed
    }
review-unconfirmed = { $count } to be confirmed
review-part-contested =
    { $count ->
        [one] The contested answer
       *[other] The { $count } contested answers
    }
review-lack-evidence =
    { $count ->
        [one] 1 lacks evidence
       *[other] { $count } lack evidence
    }
review-contested = { $count } contested
review-continue = Continue with question { $number }
review-continue-profile = Continue with the questions about your parliament
review-finish = Finish: see the scores and write the report
review-profile = Profile: change what you said about your parliament
review-back = Back to the review
review-question = Which question?
review-step = Which step?
review-question-open =
    { $question }
    No answer yet.
review-question-open-core =
    { $question }
    Core question. No answer yet.
review-question-answered =
    { $question }
    { $pieces ->
        [0] Answer: { $answer }.
        [one] Answer: { $answer }, 1 piece of evidence.
       *[other] Answer: { $answer }, { $pieces } pieces of evidence.
    }
review-question-to-confirm =
    { $question }
    Answer: { $answer }, to be confirmed.
review-profile-line = { $question } { $answer }

finish-title = Finish
finish-required = The report needs an answer to this first: { $question }
finish-rule = A dimension gets no score when more than { $share } % of its questions are open: without an answer, or “Don’t know”.
finish-without-score = No score yet: { $dimensions }.
finish-ask = Finish all the same?
finish-no = No, back to the review
finish-yes = Yes, finish

refused-no-such-question = There is no such question.
refused-not-on-the-scale = The scale goes from 1 to { $top }.
refused-always-applies = This question always applies. Choose a level, or “Don’t know”.
refused-reason-missing = A reason is needed.
refused-not-answered = The question has no answer yet.
refused-title-missing = A few words are needed here.
refused-link-missing = Public evidence needs a link.
refused-link-unusable = This is no web address. It must begin with https:// or http://, and have no spaces.
refused-checker-missing = Verified evidence needs whoever has checked it. If nobody has, go back and choose another kind of evidence.
refused-source-missing = A document without a date needs an office or person who keeps it.
refused-required = This is needed for the report.
refused-not-a-choice = This is none of the choices.
refused-too-many = At most { $at-most } can be chosen. Put one back first.

# Checking rubrics and what belongs to them.
validate-files = { $count ->
    [one] 1 file
   *[other] { $count } files
}
validate-errors = { $count ->
    [one] 1 error
   *[other] { $count } errors
}
validate-warnings = { $count ->
    [one] 1 warning
   *[other] { $count } warnings
}
validate-advice = { $count ->
    [one] 1 piece of advice
   *[other] { $count } pieces of advice
}
validate-clean = { $files } checked, nothing found.
validate-found = { $files } checked: { $found }.
validate-not-shown = { $count ->
    [one] 1 is not shown.
   *[other] { $count } are not shown.
}
validate-fixable = { $count ->
    [one] `--fix` can put 1 right.
   *[other] `--fix` can put { $count } right.
}
validate-fixed = { $count ->
    [0] Nothing could be changed with certainty.
    [one] 1 change made.
   *[other] { $count } changes made.
}
validate-would-fix = { $count ->
    [0] Nothing could be changed with certainty.
    [one] 1 change would be made.
   *[other] { $count } changes would be made.
}
validate-nothing-to-check = nothing here is a rubric, a catalogue, answers, a template or a theme; name the file or folder to check
unknown-code = there is no code `{ $code }`; { $advice }
explain-lists-codes = `hemicycle explain` lists them all
rubric-is-none = { $path } is { $kind } and no rubric; name a `rubric.yaml` or the folder that it stands in
rubric-unusable = { $path } cannot be used, because it has errors; `hemicycle validate { $path }` tells them
explain-one = `hemicycle explain CODE` says more about one of them.
new-folder-taken = { $path } is there already and holds something; name a folder that does not exist yet
new-template-made = { $path } holds a copy of the built-in template. Edit it, then make a report with it: hemicycle report answers.yaml --template { $typed }
new-rubric-made = { $path } holds a copy of the built-in rubric. Edit it, then check it: hemicycle validate { $typed }

share-nothing = There is nothing to draft: no confirmed answer that was asked for is carried by its evidence at level { $level } or higher. An answer qualifies when its level is that high and the evidence named for it proves that level; `hemicycle score FILE --explain` shows which evidence is missing.
share-written = { $count ->
    [one] One draft is in { $path }. It
   *[other] { $count } drafts are in { $path }. They
 } cannot be used yet: fill the gaps, and make sure that nothing stands there that should stay inside.
share-more = { $count ->
    [one] One more answer qualifies
   *[other] { $count } more answers qualify
 } in the same areas; --only with the id of an area or a question drafts every one of it
share-propose = Propose before you write: the { $to } wants a proposal before an article, at { $form }. It says: { $says }. { $afterwards } The drafts serve for the proposal too. Told by { $source } ({ $date }).
share-as-of = as of { $date }
share-there-already = { $path } is there already; add --overwrite to replace it, or name another folder with --output
share-no-such-part = there is no part `{ $word }` to share; { $advice }
share-entries-head = Drafts of catalogue entries, made from the answers of an assessment. A key without a value is a gap: fill it, and take away the line above it. `hemicycle validate` refuses the file until none is left.
share-entries-offers = What the parliament said it could offer, as typed:
share-entry-question = Answers the question: { $question }
share-entry-year = If it is known, add year: and the year in which it began.
share-entry-level = Level { $level } means: { $text }
share-entry-note = The note to the answer, as typed; take over what others should read:
share-entry-lifts = The level that the evidence carries; lower it if the practice alone does not lead there.
share-entry-unpublished = Also named, but without an address that anyone can open or with a date after the answer: { $title }
share-gap = Gap: { $what }
share-gap-title = a few words for what was done
share-gap-parliament = the name of the parliament
share-gap-country = the country of the parliament
share-gap-region = the id of the parliament’s region in the profile
share-gap-what = what was done, in two to four sentences
share-gap-result = what came of it, with numbers where there are some; or that no result was measured
share-gap-cost = low, medium or high, for a parliament that follows
share-gap-cost-reason = why the cost is judged so
share-gap-min-level = the level from which a parliament is ready for it, as a number
share-gap-needs = what has to be there before, as a list
share-gap-first-step = what a parliament does first to follow
share-gap-owner = the role that would lead
share-gap-evidence = article, summary or commitment: what somebody has read about it
share-gap-as-of = the date of the newest page that tells of it, such as "2026-03"
share-gap-sources = title and url of a page that tells of it and that anyone can open
share-story-file = Draft of a story: { $question }
share-story-headline = To write: a headline that says in one line who did what.
share-story-draft = This page holds what the answers of the assessment say. The lines in italics are questions to answer; take them away when they are answered.
share-story-proposal = First, a proposal
share-story-proposal-first = The { $to } wants a proposal before an article, on
share-story-proposal-form = its form
share-story-proposal-says = A proposal says:
share-story-proposal-draft = This page serves for the proposal too: who you are, the topic and what came of it stand below.
share-story-proposal-asked = To write: the summary in one paragraph, and the key message.
share-story-proposal-sources = Told by:
share-story-who = Who
share-story-who-asked = To write: which parliament, in which country?
share-story-people = To write: which offices and people led it, and who took part?
share-story-need = Why it was needed
share-story-need-asked = To write: what did not work before, for whom, and what made parliament act?
share-story-done = What was done
share-story-answered = The assessment asked: { $question } The answer that the evidence carries is:
share-story-note = The note to the answer says:
share-story-done-asked = To write: what was done, in which steps, from when to when, with what staff, money and tools?
share-story-results = What came of it
share-story-shown-by = This was named as evidence:
share-story-results-asked = To write: what changed, for whom, and how do you know? Say so if nothing was measured.
share-story-lessons = What was learnt
share-story-lessons-asked = To write: what was hard, what would you do differently, what should another parliament do first?
share-story-contact = Whom to ask
share-story-offers = The parliament said that it could offer, about this or other work:
share-story-contact-asked = To write: an office and an address for questions from other parliaments.
