//! One interview held in each way that there is: on pages or line by line, in the usual window or the smallest.
//!
//! A test says what is heard and done; how that is seen and typed differs from way to way and stands here.

use super::terminal::{Desk, Window, words_in_one_line};

/// A way to hold the interview.
#[derive(Debug, Clone, Copy)]
pub struct Way {
    is_plain: bool,
    size: (u16, u16),
}

impl Way {
    pub const ALL: [Way; 4] = [
        Way { is_plain: false, size: (80, 24) },
        Way { is_plain: false, size: (60, 20) },
        Way { is_plain: true, size: (80, 24) },
        Way { is_plain: true, size: (60, 20) },
    ];

    /// Starts `hemicycle assess FILE` with options.
    pub fn begin(self, desk: &Desk, file: &str, options: &[&str]) -> Sitting {
        let plain: &[&str] = if self.is_plain { &["--plain"] } else { &[] };
        let arguments = [&["assess", file], plain, options].concat();
        let (columns, rows) = self.size;
        Sitting { way: self, window: Window::open(desk.path(), &arguments, columns, rows), behind: 0 }
    }
}

/// An interview that is being held.
pub struct Sitting {
    way: Way,
    pub window: Window,
    /// How much of what was written came before the last key.
    behind: usize,
}

impl Sitting {
    /// Waits until something is said, whatever the line breaks, and the person is asked for the next key. On a page nothing
    /// may be cut.
    #[track_caller]
    pub fn hears(&self, expected: &str) -> String {
        let what = format!("{expected:?} ({:?})", self.way);
        let screen =
            self.window.wait_for(&what, |screen| self.is_waiting(screen) && self.said(screen).contains(expected));
        assert!(self.way.is_plain || !screen.lines().any(|line| line.trim() == "…"), "a page is cut:\n{screen}");
        self.said(&screen)
    }

    /// Reads a page to its end, however many windows it takes; everything expected must have been on it.
    #[track_caller]
    pub fn reads(&mut self, expected: &[&str]) {
        let read = if self.way.is_plain { self.hears(expected.last().unwrap_or(&"")) } else { self.turns_pages() };
        // A path that is longer than a line goes on in the next.
        let unbroken = |text: &str| text.split_whitespace().collect::<String>();
        for sentence in expected {
            assert!(unbroken(&read).contains(&unbroken(sentence)), "{sentence:?} ({:?}) is not in:\n{read}", self.way);
        }
    }

    /// What stood on the pages until Enter led to something else.
    #[track_caller]
    fn turns_pages(&mut self) -> String {
        let mut read = String::new();
        loop {
            let screen = self.window.see_page();
            read = format!("{read} {}", words_in_one_line(&screen));
            self.window.turn_page();
            if screen.contains("Press Enter to go on.") {
                return read;
            }
        }
    }

    /// Chooses an option by its key. It must have been said; on a page it must be whole in sight when it is chosen.
    #[track_caller]
    pub fn chooses(&mut self, key: &str, option: &str) {
        let ready = format!("a prompt for {key} {option} ({:?})", self.way);
        self.window.wait_for(&ready, |screen| self.is_waiting(screen));
        if self.way.is_plain {
            let (said, row) = (words_in_one_line(&self.window.written()), format!("{key}. {option}"));
            assert!(said.contains(&row), "{row:?} ({:?}) was not said:\n{said}", self.way);
            return self.enters(key);
        }
        self.window.type_keys(key);
        let marked = format!("> {key} {option}");
        let what = format!("{marked:?} ({:?})", self.way);
        let before = self.window.wait_for(&what, |screen| words_in_one_line(screen).contains(&marked));
        self.enters("");
        self.window.wait_for("what the choice leads to", |screen| screen != before);
    }

    /// Types a line where one is asked for.
    #[track_caller]
    pub fn types(&mut self, line: &str) {
        self.window.wait_for(&format!("a prompt for {line} ({:?})", self.way), |screen| self.is_waiting(screen));
        self.enters(line);
    }

    /// Types a line in place of one that stands there.
    #[track_caller]
    pub fn types_anew(&mut self, line: &str) {
        if !self.way.is_plain {
            self.window.type_keys(&"\x7f".repeat(20));
        }
        self.types(line);
    }

    /// Leaves a page without an answer.
    #[track_caller]
    pub fn leaves(&mut self) {
        if self.way.is_plain {
            return self.types("back");
        }
        // A key that follows at once would be one with Esc.
        let before = self.window.wait_for("a whole page", |screen| self.is_waiting(screen));
        self.window.escape();
        self.window.wait_for("what Esc leads to", |screen| screen != before);
    }

    /// Stops with Ctrl-C.
    #[track_caller]
    pub fn stops(mut self) {
        self.window.interrupt();
        self.ends(130, "");
    }

    /// Waits for the end; what was said then, on the terminal that was given back.
    #[track_caller]
    pub fn ends(mut self, status: u32, expected: &str) -> String {
        assert_eq!(self.window.exit(), status, "{:?}: {}", self.way, self.window.text());
        let written = self.window.all_written();
        let said = words_in_one_line(written.rsplit(LEAVES_ITS_SCREEN).next().unwrap_or_default());
        assert!(said.contains(expected), "{expected:?} ({:?}) is not in:\n{said}", self.way);
        assert!(self.window.is_in_order(), "{:?}", self.way);
        assert!(!(self.way.is_plain && self.window.has_moved_the_cursor()), "{:?}", self.way);
        said
    }

    fn enters(&mut self, keys: &str) {
        self.behind = self.window.written().len();
        self.window.enter(keys);
    }

    /// Whether everything has been written that comes before the next key.
    fn is_waiting(&self, screen: &str) -> bool {
        match self.way.is_plain {
            true => self.window.written().get(self.behind..).is_some_and(|said| said.ends_with(": ")),
            false => screen.trim_end().ends_with(']'),
        }
    }

    fn said(&self, screen: &str) -> String {
        match self.way.is_plain {
            true => words_in_one_line(self.window.written().get(self.behind..).unwrap_or_default()),
            false => words_in_one_line(screen),
        }
    }
}

/// The control sequence with which pages give the terminal back.
const LEAVES_ITS_SCREEN: &str = "\x1b[?1049l";
