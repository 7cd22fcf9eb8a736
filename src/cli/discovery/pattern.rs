//! Which paths in a folder are meant.

use std::collections::BTreeSet;
use std::path::{Component, Path, PathBuf};

use glob::PatternError;

/// A folder, and what in it is meant.
#[derive(Debug)]
pub struct Pattern {
    /// Where the walk begins.
    pub folder: PathBuf,
    /// What follows, name by name; nothing where everything in the folder is meant.
    steps: Vec<Step>,
}

#[derive(Debug)]
enum Step {
    /// `**`: any number of folders, none included.
    Folders,
    Name(glob::Pattern),
}

/// How a path stands to a pattern.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reach {
    /// It fits, or a folder in which it is does.
    Meant,
    /// It may hold what fits, if it is a folder.
    OnTheWay,
    Beside,
}

impl Pattern {
    /// Everything in a folder.
    pub fn folder(path: &Path) -> Pattern {
        Pattern { folder: path.to_path_buf(), steps: Vec::new() }
    }

    /// Whether a path has one of the signs that make a pattern.
    pub fn looks_like_one(path: &Path) -> bool {
        path.to_string_lossy().contains(['*', '?', '['])
    }

    /// Reads a pattern: `*` and `?` within a name, `[…]` for one of several characters, and `**` for any folders.
    ///
    /// # Errors
    ///
    /// A bracket that is not closed, or `**` that is not a name on its own.
    pub fn new(path: &Path) -> Result<Pattern, PatternError> {
        let mut folder = PathBuf::new();
        let mut steps = Vec::new();
        for component in path.components() {
            let name = component.as_os_str();
            let is_literal = !Pattern::looks_like_one(Path::new(name));
            match component {
                _ if is_literal && steps.is_empty() => folder.push(component),
                Component::Normal(_) if name == "**" => steps.push(Step::Folders),
                _ => steps.push(Step::Name(glob::Pattern::new(&name.to_string_lossy())?)),
            }
        }
        if folder.as_os_str().is_empty() {
            folder.push(Component::CurDir);
        }
        Ok(Pattern { folder, steps })
    }

    /// How a path in the folder stands to the pattern.
    pub fn reach(&self, path: &Path) -> Reach {
        let inside = path.strip_prefix(&self.folder).unwrap_or(path);
        // Every number of steps that may have been taken so far, since `**` can stand for more or fewer folders.
        let mut taken = self.with_skipped(BTreeSet::from([0]));
        for name in inside.components() {
            if taken.contains(&self.steps.len()) {
                break;
            }
            let name = name.as_os_str().to_string_lossy();
            let next = taken.into_iter().filter_map(|taken| match &self.steps[taken] {
                Step::Folders => Some(taken),
                Step::Name(pattern) => pattern.matches(&name).then_some(taken + 1),
            });
            taken = self.with_skipped(next.collect());
        }
        match taken.is_empty() {
            true => Reach::Beside,
            false if taken.contains(&self.steps.len()) => Reach::Meant,
            false => Reach::OnTheWay,
        }
    }

    /// Adds the steps after each `**` that stands for no folder.
    fn with_skipped(&self, mut taken: BTreeSet<usize>) -> BTreeSet<usize> {
        for (index, step) in self.steps.iter().enumerate() {
            if taken.contains(&index) && matches!(step, Step::Folders) {
                taken.insert(index + 1);
            }
        }
        taken
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pattern_means_what_a_shell_would_find_and_everything_in_it() {
        use Reach::{Beside, Meant, OnTheWay};
        for (pattern, path, reach) in [
            ("a/*.yaml", "a/x.yaml", Meant),
            ("a/*.yaml", "a/b/x.yaml", Beside),
            ("a/*.yaml", "a", OnTheWay),
            ("*/x.yaml", "./b", OnTheWay),
            ("*/x.yaml", "./b/x.yaml", Meant),
            ("*", "./b/c/x.yaml", Meant),
            ("a/**/x?.yaml", "a/x1.yaml", Meant),
            ("a/**/x?.yaml", "a/b/c/x1.yaml", Meant),
            ("a/**/x?.yaml", "a/b/c/y.yaml", OnTheWay),
            ("a/**/b/*.yaml", "a/b/b/x.yaml", Meant),
            ("a/**", "a/b", Meant),
            ("[ab].yaml", "./b.yaml", Meant),
            ("[ab].yaml", "./c.yaml", Beside),
            ("/a/*", "/a/b", Meant),
        ] {
            let pattern = Pattern::new(Path::new(pattern)).expect("a pattern");
            assert_eq!(pattern.reach(Path::new(path)), reach, "{path} in {pattern:?}");
        }
    }

    #[test]
    fn brackets_must_be_closed_and_double_stars_stand_alone() {
        for wrong in ["a[b.yaml", "a**.yaml", "a/***/b"] {
            assert!(Pattern::new(Path::new(wrong)).is_err(), "{wrong}");
        }
    }
}
