# What a report says beside the text of its template: titles, the foot of each page, the words in charts, and the sentences that
# stand for a chart for those who cannot see it.
#
# To translate them, change what stands behind each `=` and leave the names before it. What stands in braces is filled in:
# keep it, where the sentence needs it. The language of the report is said in theme.yaml, by `language:`. A word that is not
# here is said in English.
#
# A number can ask for another form of a word, as in chart-roadmap-more; which forms a language has is told on
# https://projectfluent.org, where the form of this file is described too.


## Titles and the foot of each page

# The title of the file, as its window shows it.
report-title = { $rubric }: { $parliament }
# Between a page's number and the number of pages: 3 of 20.
report-page-of = of
report-footer = { $parliament } · { $rubric } · { $day }
leadership-title = { $rubric }: { $parliament }, summary for the leadership
worksheet-title = { $rubric }: worksheet
worksheet-footer = { $rubric } · Worksheet, version { $version }

## Dates

# A day, a month, and the names of the months. A day can ask for another form, such as "1er" for the first.
date-day = { $day } { $month } { $year }
date-month = { $month } { $year }
month-name =
    { $number ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[12] December
    }

## Notes

# In place of an address that an earlier note prints: "IPU, Open data hub, the page of note 3".
note-same-page = the page of note { $number }
# A note that says what an earlier one says, and the words of the link behind it: "As note 3: the same page".
note-again = As note { $number }:
note-again-page = the same page

## The report as a page in a browser

page-skip = Skip to the text
page-contents = Contents
page-note = Note
page-notes = Notes
page-note-back = Back to the mark of note { $number }
page-caution = Caution
page-table = Table
page-chart = Chart
page-lines = Room to write

## Charts

# Legends and single words in charts.
chart-claimed = claimed
chart-claimed-more = claimed, where that is more
chart-evidenced = evidenced
chart-interval = range while questions are open
chart-none = –
chart-range = { $low } to { $high }
chart-no-score = no score
chart-no-level = no level
chart-level = level { $level }
chart-provisional = { $level } (provisional)
chart-priority = chosen by the parliament: greatest need or interest
# In place of the charts of the scores, in a text without pictures: what a table holds, its columns, an area that the parliament chose.
chart-dimensions-told = The scores of the dimensions in points, 0 to { $most }.
chart-areas-told = The scores of the areas in points, 0 to { $most }.
chart-column-dimension = Dimension
chart-column-area = Area
chart-column-claimed = Claimed
chart-column-evidenced = Evidenced
chart-column-range = Range
chart-column-level = Level
chart-area-chosen = { $area } (chosen by the parliament)
# The scores of the dimensions.
chart-profile-caption = The scores in points, 0 to { $most }. The bands are the levels of the scale.
chart-profile-alternative = Bar chart of the dimensions’ scores in points from 0 to { $most }. { $rows }
chart-profile-row = { $dimension }: claimed { $claimed }, evidenced { $evidenced }, between { $low } and { $high }, { $level }.
# The scores of the areas.
chart-areas-alternative = Bar chart of the areas’ scores in points from 0 to { $most }. { $rows }
chart-area-row = { $area }: claimed { $claimed }, evidenced { $evidenced }.
chart-area-priority = { $area } (chosen by the parliament): claimed { $claimed }, evidenced { $evidenced }.
chart-claimed-points = claimed { $points }
# The areas at a glance.
chart-heat-map-alternative = The areas as cells shaded by their level, with evidenced scores in points from 0 to { $most }. { $cells }
chart-heat-map-caption = Evidenced score of each area in points, 0 to { $most }; what is claimed stands beside it where that is more.
chart-heat-map-cell = { $dimension }, { $area }: evidenced { $evidenced }, claimed { $claimed }, { $level }.
chart-heat-map-priority = { $dimension }, { $area } (chosen by the parliament): evidenced { $evidenced }, claimed { $claimed }, { $level }.
chart-heat-map-level = { $level }, from { $from }
# Before and now.
chart-before = before
chart-now = now
chart-change = change
chart-rise = +{ $points }
chart-fall = −{ $points }
chart-no-score-before = no score before
chart-no-score-now = no score now
chart-before-after-alternative = The scores of each dimension before and now, in points from 0 to { $most }. { $rows }
chart-before-after-row = { $dimension }: evidenced { $evidenced-before } before, { $evidenced } now, change { $evidenced-change }; claimed { $claimed-before } before, { $claimed } now, change { $claimed-change }.
# In a text without pictures.
chart-before-after-told = The evidenced scores in points, 0 to { $most }: { $rows }.
chart-before-after-told-row = { $dimension } { $before } before, { $now } now
# The roadmap.
chart-roadmap-alternative = The steps of the roadmap by time. { $times }
chart-roadmap-time = { $time }: { $steps }.
chart-roadmap-nothing = nothing planned
chart-roadmap-steps =
    { $count ->
        [one] { $count } step
       *[other] { $count } steps
    }
chart-roadmap-answers = Answers and proof
chart-roadmap-levels = What holds a level down
chart-roadmap-hubs = Work with others
chart-roadmap-practices = Practices to adopt
chart-roadmap-more =
    { $count ->
        [one] { $count } more; see the table
       *[other] { $count } more; see the table
    }
chart-step-find-out = { $count ->
    [one] Clear up { $count } open question
   *[other] Clear up { $count } open questions
}
chart-step-prove = { $count ->
    [one] Complete the proof for { $count } claim
   *[other] Complete the proof for { $count } claims
}
chart-step-lift = Work towards { $level }: { $subject }
chart-step-join = Join the { $subject }
chart-step-ask-first = Ask whether the { $subject } is open
chart-step-contribute = Contribute to the { $subject }
# Every question as a seat.
chart-hemicycle-alternative = A half circle of { $questions } seats, one for each question, darker the higher its answer: { $answered } with a level, { $open } open.
chart-hemicycle-caption = Each seat is a question: the darker, the higher its answer.
chart-hemicycle-ring = An empty ring has no level.
# In a text without pictures.
chart-hemicycle-told = With a level: { $answered } of { $questions } questions.

# The titles of charts that are written as pictures of their own.
chart-title = { $chart }: { $parliament }, { $day }
chart-title-hemicycle = Every question and its level
chart-title-profile = The scores of the dimensions
chart-title-areas = The scores of the areas
chart-title-heat-map = The areas at a glance
chart-title-before-after = Before and now
chart-title-roadmap = Roadmap
