//! What paths lead to, on a real file system.

use std::process::Command;

use hemicycle::diagnostic::FileId;
use tempfile::TempDir;

use super::*;

/// A folder with these files in it, each holding its own name.
fn folder(files: &[&str]) -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    for name in files {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().expect("a folder around it")).expect("folders are made");
        fs::write(path, format!("# {name}\n")).expect("a file is written");
    }
    folder
}

/// What is loaded from paths in a folder, as `name`, or `name: code` where something keeps it from being checked.
fn loaded(folder: &TempDir, paths: &[&str]) -> Vec<String> {
    let (files, failures) = outcome(folder, paths);
    assert_eq!(failures, [""; 0], "{files:?}");
    files
}

fn outcome(folder: &TempDir, paths: &[&str]) -> (Vec<String>, Vec<String>) {
    let paths: Vec<PathBuf> = paths.iter().map(|path| folder.path().join(path)).collect();
    let prefix = format!("{}/", folder.path().display());
    let loading = load(&paths, "<stdin>");
    let files = (loading.files.iter()).map(|file| {
        let name = file.source.name.replace(&prefix, "");
        match &file.problem {
            Some(problem) => format!("{name}: {}", problem.finding(FileId(0)).rule.code),
            None => {
                assert!(file.source.text.starts_with("# "), "{:?}", file.source);
                name
            }
        }
    });
    let refused = loading.refused.iter().map(|refused| &refused.failure);
    let refused = refused.map(|failure| format!("{:?}: {}", failure.status, failure.message.replace(&prefix, "")));
    (files.collect(), refused.collect())
}

#[test]
fn a_folder_is_walked_by_name_without_hidden_files_and_output() {
    let folder = folder(&[
        "rubric.yaml",
        "catalogue/hubs.YML",
        "template/cover.md",
        "picture.png",
        ".git/config.yaml",
        ".hidden.yaml",
        "target/built.yaml",
        "node_modules/a/a.yaml",
        "Rubric/z.yaml",
    ]);
    assert_eq!(loaded(&folder, &[""]), ["Rubric/z.yaml", "catalogue/hubs.YML", "rubric.yaml", "template/cover.md"]);
    assert_eq!(loaded(&folder, &["target"]), ["target/built.yaml"]);
    assert_eq!(loaded(&folder, &[".hidden.yaml", "picture.png"]), [".hidden.yaml", "picture.png"]);
}

#[test]
fn only_what_is_named_counts_as_named() {
    let folder = folder(&["a.yaml", "b.yaml", "c.yaml"]);
    let paths = ["", "b.yaml", "[c].yaml"].map(|path| folder.path().join(path));
    let named: Vec<bool> = load(&paths, "<stdin>").files.iter().map(|file| file.named).collect();
    assert_eq!(named, [false, true, false]);
}

#[test]
fn a_pattern_finds_files_and_walks_folders_that_fit() {
    let folder = folder(&["a/x.yaml", "a/y.yaml", "b/x.yaml", "b/deep/x.yaml", "x.txt", "[c].yaml"]);
    assert_eq!(loaded(&folder, &["*/x.yaml"]), ["a/x.yaml", "b/x.yaml"]);
    assert_eq!(loaded(&folder, &["**/x.*"]), ["a/x.yaml", "b/deep/x.yaml", "b/x.yaml"]);
    assert_eq!(loaded(&folder, &["b*"]), ["b/deep/x.yaml", "b/x.yaml"]);
    assert_eq!(loaded(&folder, &["[c].yaml"]), ["[c].yaml"], "what exists is meant as it is");
}

#[test]
fn what_leads_nowhere_is_told_and_the_rest_is_loaded() {
    let folder = folder(&["a.yaml"]);
    let (files, failures) = outcome(&folder, &["none.yaml", "*.yml", "[a.yaml", "a.yaml"]);
    assert_eq!(files, ["a.yaml"]);
    assert_eq!(
        failures,
        [
            "ReadOrWrite: could not read none.yaml: there is no such file; check the name and the folder",
            "WrongUsage: `*.yml` fits no file with a name in .yaml, .yml or .md; correct the pattern, or name the file",
            "WrongUsage: `[a.yaml` is no pattern; write `**` between slashes only, and close each `[` with `]`",
        ]
    );
}

#[test]
fn a_file_is_read_once_however_often_it_is_named() {
    let folder = folder(&["a.yaml", "b.yaml"]);
    assert_eq!(loaded(&folder, &["b.yaml", ""]), ["b.yaml", "a.yaml"]);
    assert_eq!(loaded(&folder, &["", "", "./b.yaml", "*.yaml"]), ["a.yaml", "b.yaml"]);
}

#[test]
fn a_file_above_the_limit_is_not_read() {
    let folder = folder(&["a.yaml"]);
    let at_limit = fs::File::create(folder.path().join("at.yaml")).expect("a file");
    at_limit.set_len(hemicycle::yaml::LARGEST_FILE as u64).expect("a long file");
    let above = fs::File::create(folder.path().join("over.yaml")).expect("a file");
    above.set_len(hemicycle::yaml::LARGEST_FILE as u64 + 1).expect("a longer file");
    // A file of nothing but zeros is read, and is no text.
    assert_eq!(loaded(&folder, &[""]), ["a.yaml", "at.yaml: control-character", "over.yaml: too-large"]);
}

#[test]
fn an_endless_stream_ends_at_the_limit() {
    let (source, problem) = reading::stream("<stdin>", io::repeat(b'a')).expect("it can be read");
    assert_eq!(problem, Some(Unreadable::TooLarge { size: None, limit: hemicycle::yaml::LARGEST_FILE }));
    assert_eq!(source.text, "");
}

#[test]
fn a_thousand_files_keep_their_order() {
    let names: Vec<String> = (0..1000).map(|number| format!("{number:03}.yaml")).collect();
    let folder = folder(&names.iter().map(String::as_str).collect::<Vec<_>>());
    assert_eq!(loaded(&folder, &[""]), names);
}

#[cfg(unix)]
#[test]
fn links_are_followed_and_loops_told_once() {
    use std::os::unix::fs::symlink;
    let folder = folder(&["a/x.yaml", "other/y.yaml", "z.yaml"]);
    let at = |name: &str| folder.path().join(name);
    symlink(at(""), at("a/back")).expect("a link");
    symlink("itself", at("itself")).expect("a link");
    symlink(at("a"), at("more")).expect("a link");
    symlink(at("a/x.yaml"), at("w.yaml")).expect("a link");
    symlink(at("nowhere"), at("broken")).expect("a link");
    symlink(at(""), at(".hidden")).expect("a link");
    assert_eq!(
        loaded(&folder, &["", "a/back"]),
        ["a/back: folder-loop", "a/x.yaml", "itself: folder-loop", "other/y.yaml", "z.yaml"]
    );
    let (_, refused) = outcome(&folder, &["itself"]);
    assert_eq!(refused, ["ReadOrWrite: could not read itself: the link leads back to itself; remove it"]);
    symlink(at("nowhere"), at("broken.yaml")).expect("a link");
    let (_, failures) = outcome(&folder, &[""]);
    let told = "ReadOrWrite: could not read broken.yaml: there is no such file; check the name and the folder";
    assert_eq!(failures, [told]);
}

#[cfg(unix)]
#[test]
fn folders_that_are_all_linked_with_each_other_are_walked_once() {
    let names: Vec<String> = (0..12).map(|number| format!("{number:02}/x.yaml")).collect();
    let folder = folder(&names.iter().map(String::as_str).collect::<Vec<_>>());
    for from in 0..12 {
        for to in (0..12).filter(|to| *to != from) {
            let (link, folder) = (format!("{from:02}/to-{to:02}"), folder.path());
            std::os::unix::fs::symlink(folder.join(format!("{to:02}")), folder.join(link)).expect("a link");
        }
    }
    let files = loaded(&folder, &[""]);
    assert_eq!(files.iter().filter(|file| file.ends_with("x.yaml")).count(), 12);
}

#[cfg(unix)]
#[test]
fn pipes_sockets_and_devices_are_never_opened() {
    let folder = folder(&["a.yaml"]);
    let made = Command::new("mkfifo").arg(folder.path().join("pipe.yaml")).status().expect("mkfifo runs");
    assert!(made.success());
    let _socket = std::os::unix::net::UnixListener::bind(folder.path().join("socket")).expect("a socket");
    assert_eq!(
        loaded(&folder, &["", "socket", "/dev/zero"]),
        ["a.yaml", "pipe.yaml: not-a-file", "socket: not-a-file", "/dev/zero: not-a-file"]
    );
}

#[cfg(unix)]
#[test]
fn a_closed_folder_leaves_the_rest_as_it_is() {
    use std::os::unix::fs::PermissionsExt;
    let folder = folder(&["a.yaml", "closed/b.yaml", "open/c.yaml"]);
    let closed = folder.path().join("closed");
    fs::set_permissions(&closed, fs::Permissions::from_mode(0o000)).expect("its mode can be set");
    // The system's administrator may read everything.
    let is_closed = fs::read_dir(&closed).is_err();
    let (files, failures) = outcome(&folder, &[""]);
    fs::set_permissions(&closed, fs::Permissions::from_mode(0o700)).expect("its mode can be set");
    let told = "ReadOrWrite: could not read closed: you are not allowed to read it; ask its owner";
    if is_closed {
        assert_eq!((files, failures), (vec!["a.yaml".into(), "open/c.yaml".into()], vec![told.into()]));
    } else {
        assert_eq!((files.len(), failures.len()), (3, 0));
    }
}
