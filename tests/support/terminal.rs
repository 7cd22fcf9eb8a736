//! Drives the program in a pseudo-terminal; claims are about what a person sees, not about raw bytes.

use std::io::{Read, Write};
use std::num::NonZeroU16;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, PtySize, native_pty_system};

/// How long an expectation may take on a slow machine that does other work besides.
const PATIENCE: Duration = Duration::from_secs(30);

/// The sign that begins every control sequence.
const ESCAPE: u8 = 0x1b;

/// A folder, which is removed at the end, with an answers file that may or may not exist in it.
pub struct Desk {
    folder: tempfile::TempDir,
}

impl Desk {
    pub fn new() -> Desk {
        Desk { folder: tempfile::tempdir().expect("a folder for the test") }
    }

    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    pub fn file(&self) -> PathBuf {
        self.path().join("answers.yaml")
    }

    pub fn text(&self) -> String {
        std::fs::read_to_string(self.file()).expect("the answers file")
    }

    pub fn write(&self, text: &str) {
        std::fs::write(self.file(), text).expect("the answers file is written");
    }

    /// The names of everything in the folder.
    pub fn names(&self) -> Vec<String> {
        let entries = std::fs::read_dir(self.path()).expect("the folder");
        let mut names: Vec<String> =
            entries.map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned()).collect();
        names.sort();
        names
    }

    /// Starts `hemicycle assess answers.yaml` in a window of the usual size.
    pub fn assess(&self) -> Window {
        self.assess_in(80, 24)
    }

    /// Starts the interview line by line, in a window of the usual size.
    pub fn assess_plainly(&self) -> Window {
        Window::open(self.path(), &["assess", "answers.yaml", "--plain"], 80, 24)
    }

    pub fn assess_in(&self, columns: u16, rows: u16) -> Window {
        Window::open(self.path(), &["assess", "answers.yaml"], columns, rows)
    }
}

/// A window in which the program runs.
pub struct Window {
    child: Box<dyn Child + Send + Sync>,
    keyboard: Box<dyn Write + Send>,
    screen: Arc<Mutex<vt100::Parser>>,
    /// All that the program has written.
    written: Arc<Mutex<Vec<u8>>>,
    /// Draws what the program writes until it ends.
    drawing: Option<JoinHandle<()>>,
    // Dropping the master would hang up on the program.
    master: Box<dyn portable_pty::MasterPty + Send>,
}

impl Window {
    pub fn open(folder: &Path, arguments: &[&str], columns: u16, rows: u16) -> Window {
        Window::open_with(folder, arguments, (columns, rows), &[])
    }

    /// With variables of the environment.
    pub fn open_with(
        folder: &Path,
        arguments: &[&str],
        (columns, rows): (u16, u16),
        environment: &[(&str, &str)],
    ) -> Window {
        let size = PtySize { rows, cols: columns, pixel_width: 0, pixel_height: 0 };
        let pair = native_pty_system().openpty(size).expect("a pseudo-terminal");
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_hemicycle"));
        command.args(arguments);
        command.cwd(folder);
        command.env("TERM", "xterm-256color");
        command.env_remove("NO_COLOR");
        command.env_remove("ACCESSIBLE");
        environment.iter().for_each(|(name, value)| command.env(name, value));
        let child = pair.slave.spawn_command(command).expect("the program starts");
        // While the slave is open here, the end of the program's output is never seen.
        drop(pair.slave);
        let screen = Arc::new(Mutex::new(vt100::Parser::new(some(rows), some(columns), 0)));
        let written = Arc::new(Mutex::new(Vec::new()));
        let kept = Arc::clone(&written);
        let (drawn, mut output) = (Arc::clone(&screen), pair.master.try_clone_reader().expect("a reader"));
        let drawing = std::thread::spawn(move || {
            let mut bytes = [0; 4096];
            while let Ok(count @ 1..) = output.read(&mut bytes) {
                kept.lock().expect("what was written").extend_from_slice(&bytes[..count]);
                drawn.lock().expect("the screen").process(&bytes[..count]);
            }
        });
        let keyboard = pair.master.take_writer().expect("a writer");
        Window { child, keyboard, screen, written, drawing: Some(drawing), master: pair.master }
    }

    /// What is on the screen now.
    pub fn text(&self) -> String {
        self.screen.lock().expect("the screen").screen().contents()
    }

    /// Whether the program has ever sent a control sequence, such as those that move the cursor.
    pub fn has_moved_the_cursor(&self) -> bool {
        self.written.lock().expect("what was written").contains(&ESCAPE)
    }

    /// All that the program has written so far, with its control sequences.
    pub fn written(&self) -> String {
        String::from_utf8_lossy(&self.written.lock().expect("what was written")).into_owned()
    }

    /// The same once the program has ended, so that nothing more can come.
    pub fn all_written(&mut self) -> String {
        self.last_text();
        self.written()
    }

    /// What was on the screen at the end of a program that has ended.
    pub fn last_text(&mut self) -> String {
        if let Some(drawing) = self.drawing.take() {
            drawing.join().expect("the screen was drawn");
        }
        self.text()
    }

    /// What is on the screen now, as a picture.
    pub fn svg(&self) -> String {
        let parser = self.screen.lock().expect("the screen");
        let (_, columns) = parser.screen().size();
        let rows: Vec<String> = parser.screen().rows_formatted(0, columns.get()).map(|row| row + "\x1b[0m").collect();
        anstyle_svg::Term::new().render_svg(&rows.join("\n"))
    }

    /// Waits until a condition holds for what is on the screen, and returns that.
    #[track_caller]
    pub fn wait_for(&self, what: &str, holds: impl Fn(&str) -> bool) -> String {
        let start = Instant::now();
        loop {
            let text = self.text();
            if holds(&text) {
                return text;
            }
            assert!(start.elapsed() < PATIENCE, "never saw {what}; the screen is:\n{text}");
            std::thread::sleep(Duration::from_millis(5));
        }
    }

    /// Waits until a text is on the screen, whatever the line breaks; returns the whole screen.
    #[track_caller]
    pub fn see(&self, expected: &str) -> String {
        let words = words_in_one_line(expected);
        self.wait_for(&format!("{expected:?}"), |text| {
            text.contains(expected) || (!words.is_empty() && words_in_one_line(text).contains(&words))
        })
    }

    /// Waits for a question, counted from 1, past the pages that introduce its dimension; returns the whole screen.
    #[track_caller]
    pub fn see_question(&mut self, number: usize) -> String {
        let (introduction, question) = (format!("Questions {number} to "), format!("Question {number} of 48"));
        let either = |text: &str| text.contains(&introduction) || text.contains(&question);
        loop {
            let screen = self.wait_for(&question, either);
            if screen.contains(&question) {
                return screen;
            }
            // In a small window the introduction goes on over a page.
            self.turn_page();
        }
    }

    /// Waits for the end of a page that is only read, whole; returns the whole screen.
    #[track_caller]
    pub fn see_page(&self) -> String {
        let ends = ["Press Enter to go on.", "Press Enter for the next page."];
        self.wait_for("the end of a page", |screen| ends.iter().any(|end| screen.contains(end)))
    }

    /// Presses Enter at a page that is only read, and waits until another has taken its place: a press at what is still
    /// the old page would be one too many.
    #[track_caller]
    pub fn turn_page(&mut self) {
        let body = |text: &str| text.lines().skip(2).take(3).collect::<Vec<&str>>().join("\n");
        let read = body(&self.see_page());
        self.enter("");
        self.wait_for("the next page", |text| body(text) != read);
    }

    pub fn type_keys(&mut self, keys: &str) {
        self.keyboard.write_all(keys.as_bytes()).expect("the program reads");
        self.keyboard.flush().expect("the program reads");
    }

    /// Types something and Enter.
    pub fn enter(&mut self, keys: &str) {
        self.type_keys(keys);
        self.type_keys("\r");
    }

    /// Types, and waits for what that leads to.
    #[track_caller]
    pub fn enter_and_see(&mut self, keys: &str, expected: &str) -> String {
        self.enter(keys);
        self.see(expected)
    }

    /// Ctrl-D: the end of the input.
    pub fn end_input(&mut self) {
        self.type_keys("\x04");
    }

    pub fn interrupt(&mut self) {
        self.type_keys("\x03");
    }

    pub fn escape(&mut self) {
        self.type_keys("\x1b");
    }

    /// Makes the window larger or smaller.
    pub fn resize(&self, columns: u16, rows: u16) {
        self.screen.lock().expect("the screen").screen_mut().set_size(some(rows), some(columns));
        let size = PtySize { rows, cols: columns, pixel_width: 0, pixel_height: 0 };
        self.master.resize(size).expect("the window takes another size");
    }

    /// The number of the program's process.
    pub fn process(&self) -> u32 {
        self.child.process_id().expect("the program runs")
    }

    /// Sends a signal by its name. The library's own `kill` would hang up first.
    pub fn signal(&mut self, name: &str) {
        let process = self.process().to_string();
        let sent = std::process::Command::new("kill").args(["-s", name, &process]).status().expect("kill runs");
        assert!(sent.success());
    }

    /// Types something and Enter, and meanwhile kills the program this long after the first key.
    pub fn enter_and_kill(&mut self, keys: &str, after: Duration) {
        let process = self.process().to_string();
        let killing = std::thread::spawn(move || {
            std::thread::sleep(after);
            std::process::Command::new("kill").args(["-s", "KILL", &process]).status()
        });
        // It may be dead before it has read a key.
        let _ = self.keyboard.write_all(format!("{keys}\r").as_bytes());
        assert!(killing.join().expect("the thread runs").expect("kill runs").success());
        self.exit();
    }

    /// Waits for the end; returns the exit status.
    #[track_caller]
    pub fn exit(&mut self) -> u32 {
        let start = Instant::now();
        loop {
            if let Some(status) = self.child.try_wait().expect("the program can be waited for") {
                return status.exit_code();
            }
            assert!(start.elapsed() < PATIENCE, "the program does not end; the screen is:\n{}", self.text());
            std::thread::sleep(Duration::from_millis(5));
        }
    }

    /// Whether the terminal is as it was found: cursor shown, no bracketed paste, the first screen, and typed lines are
    /// echoed and read as lines.
    pub fn is_in_order(&self) -> bool {
        if !(self.is_set("icanon") && self.echoes()) {
            return false;
        }
        let parser = self.screen.lock().expect("the screen");
        let screen = parser.screen();
        !screen.hide_cursor() && !screen.bracketed_paste() && !screen.alternate_screen()
    }

    /// Whether the terminal shows what is typed.
    pub fn echoes(&self) -> bool {
        self.is_set("echo")
    }

    /// Whether a setting of the terminal is on.
    fn is_set(&self, setting: &str) -> bool {
        let name = self.master.tty_name().expect("a terminal has a name");
        let settings = std::process::Command::new("stty")
            .arg("-a")
            .stdin(std::fs::File::open(name).expect("the terminal"))
            .output()
            .expect("stty runs");
        let settings = String::from_utf8_lossy(&settings.stdout).into_owned();
        settings.split([' ', ';', '\n']).any(|one| one == setting)
    }
}

/// The words of a text as they are expected to stand on a screen, whatever the line breaks.
pub fn words_in_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<&str>>().join(" ")
}

fn some(count: u16) -> NonZeroU16 {
    NonZeroU16::new(count).expect("a window has rows and columns")
}

impl Drop for Window {
    fn drop(&mut self) {
        // A failed test leaves its program running otherwise.
        let _ = self.child.kill();
    }
}
