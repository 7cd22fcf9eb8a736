//! Names of files as services expect them: relative to the project's root, with slashes.

/// The name with `/` between folders and without `./` in front.
pub(super) fn with_slashes(name: &str) -> String {
    let name = if cfg!(windows) { name.replace('\\', "/") } else { name.to_owned() };
    name.strip_prefix("./").map(str::to_owned).unwrap_or(name)
}

/// The name as a URI reference by RFC 3986: relative as it is, absolute as `file:`.
pub(super) fn uri(name: &str) -> String {
    let name = with_slashes(name);
    let mut uri = match (name.starts_with('/'), has_drive(&name)) {
        (true, _) => "file://".to_owned(),
        (false, true) => "file:///".to_owned(),
        (false, false) => String::new(),
    };
    for byte in name.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => uri.push(byte.into()),
            // A colon too, or what stands before it would be a scheme.
            byte => uri.push_str(&format!("%{byte:02X}")),
        }
    }
    uri
}

/// Whether a name is absolute, and so belongs to one machine only.
pub(super) fn is_absolute(name: &str) -> bool {
    name.starts_with('/') || has_drive(name)
}

/// Whether a name is like `C:\rubric.yaml`.
fn has_drive(name: &str) -> bool {
    cfg!(windows) && name.as_bytes().get(1) == Some(&b':')
}
