//! Work that is done for many things at once.

use std::num::NonZero;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

/// What a function makes of each number below a count, as many at once as the machine can; the order is kept.
pub fn in_parallel<T: Send>(count: usize, make: impl Fn(usize) -> T + Sync) -> Vec<T> {
    let next = AtomicUsize::new(0);
    let take = || {
        let index = next.fetch_add(1, Ordering::Relaxed);
        (index < count).then(|| (index, make(index)))
    };
    let work = || std::iter::from_fn(take).collect::<Vec<_>>();
    let workers = thread::available_parallelism().map_or(1, NonZero::get).min(count);
    let mut made: Vec<(usize, T)> = thread::scope(|scope| {
        let others: Vec<_> = (1..workers).map(|_| scope.spawn(work)).collect();
        // This thread works as well: a single file needs no other, and the first one asks the system for memory faster.
        let mut made = work();
        made.extend(others.into_iter().flat_map(|other| other.join().expect("this work does not panic")));
        made
    });
    made.sort_by_key(|(index, _)| *index);
    made.into_iter().map(|(_, made)| made).collect()
}
