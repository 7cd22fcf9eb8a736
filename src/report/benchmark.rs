//! Published figures beside the questions, as the report shows them.

use super::model::{BenchmarkView, SourceView};
use crate::rubric::{Benchmark, Question, Rubric};
use crate::words::Words;

/// The figures that belong to a question.
pub(super) fn benchmarks(question: &Question, rubric: &Rubric, words: &Words) -> Vec<BenchmarkView> {
    rubric.benchmarks_of(&question.id).map(|benchmark| view(benchmark, rubric, words)).collect()
}

fn view(benchmark: &Benchmark, rubric: &Rubric, words: &Words) -> BenchmarkView {
    let source = rubric.source(&benchmark.source);
    BenchmarkView {
        says: benchmark.says.clone(),
        year: benchmark.year,
        base: benchmark.base.clone(),
        caution: benchmark.caution.clone(),
        source: SourceView { title: format!("{}, {}", source.publisher, source.title), url: source.url.clone() },
        as_of: words.date(source.as_of),
    }
}
