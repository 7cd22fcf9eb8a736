//! What is said in a chart's place by an output that draws nothing: its numbers as a table, or in a sentence where a report
//! has the table beside the chart. Nothing in it speaks of a picture.

use super::{score_words, with_status};
use crate::report::block::{Alignment, Block, Inline, Table};
use crate::report::model::{AreaView, DimensionView, LevelView};
use crate::words::Words;

/// Words alone.
pub fn sentence(words: String) -> Vec<Block> {
    vec![Block::Paragraph(vec![Inline::Text(words)])]
}

/// The scores of the dimensions.
pub fn dimensions(dimensions: &[DimensionView], up_to: u8, words: &Words) -> Vec<Block> {
    let caption = words.say_with("chart-dimensions-told", &[("most", usize::from(up_to).into())]);
    let columns = [
        (words.say("chart-column-dimension"), Alignment::Start),
        (words.say("chart-column-claimed"), Alignment::Centre),
        (words.say("chart-column-evidenced"), Alignment::Centre),
        (words.say("chart-column-range"), Alignment::Centre),
        (words.say("chart-column-level"), Alignment::Start),
    ];
    let row = |dimension: &DimensionView| {
        vec![
            dimension.title.clone(),
            score_words(dimension.claimed, words),
            score_words(dimension.evidenced, words),
            range(dimension, words),
            with_status(level(dimension.level.as_ref(), words), dimension.status, words),
        ]
    };
    vec![emphasised(caption), table(columns, dimensions.iter().map(row))]
}

/// The scores of the areas, and their levels where a chart shows them.
pub fn areas(dimensions: &[DimensionView], up_to: u8, has_levels: bool, words: &Words) -> Vec<Block> {
    let caption = words.say_with("chart-areas-told", &[("most", usize::from(up_to).into())]);
    let has_dimensions = dimensions.len() > 1;
    let columns = [
        has_dimensions.then(|| (words.say("chart-column-dimension"), Alignment::Start)),
        Some((words.say("chart-column-area"), Alignment::Start)),
        Some((words.say("chart-column-claimed"), Alignment::Centre)),
        Some((words.say("chart-column-evidenced"), Alignment::Centre)),
        has_levels.then(|| (words.say("chart-column-level"), Alignment::Start)),
    ];
    let row = |dimension: &DimensionView, area: &AreaView| -> Vec<String> {
        let cells = [
            has_dimensions.then(|| dimension.title.clone()),
            Some(title(area, words)),
            Some(score_words(area.claimed, words)),
            Some(score_words(area.evidenced, words)),
            has_levels.then(|| level(area.level.as_ref(), words)),
        ];
        cells.into_iter().flatten().collect()
    };
    let of_dimension = |dimension| move |area| row(dimension, area);
    let rows = dimensions.iter().flat_map(|dimension| dimension.areas.iter().map(of_dimension(dimension)));
    vec![emphasised(caption), table(columns.into_iter().flatten(), rows)]
}

fn title(area: &AreaView, words: &Words) -> String {
    match area.is_priority {
        true => words.say_with("chart-area-chosen", &[("area", (&area.title).into())]),
        false => area.title.clone(),
    }
}

fn level(level: Option<&LevelView>, words: &Words) -> String {
    level.map_or_else(|| words.say("chart-no-level"), LevelView::to_string)
}

fn range(dimension: &DimensionView, words: &Words) -> String {
    match dimension.low.zip(dimension.high).filter(|(low, high)| low < high) {
        Some((low, high)) => {
            words.say_with("chart-range", &[("low", (&low.to_string()).into()), ("high", (&high.to_string()).into())])
        }
        None => words.say("chart-none"),
    }
}

fn emphasised(words: String) -> Block {
    Block::Paragraph(vec![Inline::Emphasis(vec![Inline::Text(words)])])
}

fn table(columns: impl IntoIterator<Item = (String, Alignment)>, rows: impl Iterator<Item = Vec<String>>) -> Block {
    let cell = |words: String| vec![Inline::Text(words)];
    let (header, alignment) = columns.into_iter().map(|(words, alignment)| (cell(words), alignment)).unzip();
    let rows = rows.map(|row| row.into_iter().map(cell).collect()).collect();
    Block::Table(Table { alignment, header, rows })
}
