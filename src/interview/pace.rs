//! How long the rest will take, from how long the answers so far took.

use jiff::Timestamp;

use super::session::Interview;

/// A longer time between two answers was a break.
const BREAK_SECONDS: i64 = 20 * 60;
/// As many times between answers are needed before anything is said.
const NEEDED: usize = 4;
/// The latest count, since people get faster, or reach the hard questions.
const COUNTED: usize = 12;

impl Interview<'_> {
    /// Minutes until every question of this round has an answer, at the pace of the latest answers; evidence and
    /// notes are part of it. `None` before there is a pace, and when nothing is open.
    pub fn minutes_left(&self) -> Option<u32> {
        let open = self.progress_of_round().open();
        let mut times: Vec<Timestamp> = self.answers.responses.values().filter_map(|given| given.answered_at).collect();
        times.sort_unstable();
        let between = times.windows(2).map(|pair| pair[1].as_second() - pair[0].as_second());
        let between: Vec<i64> = between.filter(|seconds| *seconds <= BREAK_SECONDS).collect();
        let latest = &between[between.len().saturating_sub(COUNTED)..];
        if open == 0 || latest.len() < NEEDED {
            return None;
        }
        let seconds = latest.iter().sum::<i64>() as f64 / latest.len() as f64 * open as f64;
        Some((seconds / 60.0).ceil() as u32)
    }
}
