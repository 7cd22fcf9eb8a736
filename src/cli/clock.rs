//! The time, as told by `SOURCE_DATE_EPOCH` or by the machine.

use anyhow::Result;
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::Offset;

use super::exit_status::{ExitStatus, Failure};

/// The time to write into a report.
///
/// `SOURCE_DATE_EPOCH` comes first, so that a report can be made again byte for byte
/// (<https://reproducible-builds.org/specs/source-date-epoch/>).
///
/// # Errors
///
/// `SOURCE_DATE_EPOCH` is set to something that is not a number of seconds.
pub fn report_time() -> Result<Timestamp> {
    let Some(text) = std::env::var_os("SOURCE_DATE_EPOCH") else { return Ok(now()) };
    let seconds = text.to_str().and_then(|text| text.parse().ok());
    seconds.and_then(|seconds| Timestamp::from_second(seconds).ok()).ok_or_else(|| {
        let message = format!(
            "SOURCE_DATE_EPOCH is `{}`, which is not a number of seconds since 1970; correct or unset it",
            text.to_string_lossy()
        );
        Failure::new(ExitStatus::WrongUsage, message).into()
    })
}

/// The day on the machine's clock, in UTC as all times of the answers are.
pub fn today() -> Date {
    Offset::UTC.to_datetime(now()).date()
}

/// The time on the machine's clock, in whole seconds.
pub fn now() -> Timestamp {
    let now = Timestamp::now();
    Timestamp::from_second(now.as_second()).unwrap_or(now)
}
