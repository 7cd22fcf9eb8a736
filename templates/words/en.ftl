# Every word that the program itself says to a person, in English.
# Names in { } are filled in by the program; see https://projectfluent.org for the form of this file.


## The report

report-title = { $rubric }: { $parliament }
report-footer = { $parliament } · { $rubric } · { $day }

## Charts

chart-claimed = claimed
chart-claimed-more = claimed, where that is more
chart-evidenced = evidenced
chart-interval = range while questions are open
chart-no-score = no score
chart-no-level = no level
chart-profile-caption = The scores in points, 0 to 100. The bands are the levels of the scale.
chart-profile-alternative = Bar chart of the dimensions' scores in points from 0 to 100. { $rows }
chart-profile-row = { $dimension }: claimed { $claimed }, evidenced { $evidenced }, between { $low } and { $high }, level { $level }.
chart-areas-alternative = Bar chart of the areas' scores in points from 0 to 100. { $rows }
chart-area-row = { $area }: claimed { $claimed }, evidenced { $evidenced }.
chart-hemicycle-alternative = A half circle of { $questions } seats, one for each question, darker the higher its answer: { $answered } with a level, { $open } open.

## The scorecard on screen

score-summary = { $day } · { $answered } of { $questions } questions have a level{ $open ->
    [0] {""}
    [one] , 1 is open
   *[other] , { $open } are open
}
score-legend = Points from 0 to 100: evidenced, and in brackets claimed. # is evidenced, + is claimed beyond that. There is no total.
score-not-enough-known = Too many questions are open for a score.
score-held-by-core = Held by the weakest core question. To lift it, raise: { $questions }
score-held-by-area = Held by an area that is too low. To lift it, raise: { $areas }
score-core-open = No level while a core question is open: { $questions }
score-first-recommendations = What to do first:
score-practice = { $practice } (for { $area })
score-hub-join = Join the { $hub }
score-hub-ask = Ask whether the { $hub } is open
score-hub-contribute = Contribute to the { $hub }

## Writing the report

report-written = The report is in { $path }
report-several-need-a-folder = several answers files need a folder for their reports; create one and name it with --output
report-missing-characters = warning: the report's fonts have no shape for { $characters }; a box stands in their place
