//! Where something stands, in the words of the author.

use crate::yaml::{Kind, Node};

/// The way to a byte of a file, for example "dimension `doing`, area `doing.plans`, key `why`"; empty at the top.
pub(super) fn trail(root: &Node, byte: usize) -> String {
    let mut steps: Vec<String> = Vec::new();
    let mut keys: Vec<&str> = Vec::new();
    let mut node = root;
    let mut name = "";
    loop {
        match &node.kind {
            Kind::Scalar { .. } => break,
            Kind::Mapping(entries) => {
                let next = entries.partition_point(|(key, _)| key.first_place().bytes().start <= byte);
                let Some((key, value)) = next.checked_sub(1).and_then(|index| entries.get(index)) else { break };
                name = key.text().unwrap_or_default();
                keys.push(name);
                node = value;
            }
            Kind::Sequence(items) => {
                let next = items.partition_point(|item| item.first_place().bytes().start <= byte);
                let Some(index) = next.checked_sub(1) else { break };
                node = &items[index];
                if node.text().is_some() {
                    break;
                }
                // Its key is told by the name of the member.
                keys.pop();
                flush(&mut steps, &mut keys);
                steps.push(format!("{} {}", singular(name), called(node, index)));
            }
        }
    }
    flush(&mut steps, &mut keys);
    steps.join(", ")
}

fn flush(steps: &mut Vec<String>, keys: &mut Vec<&str>) {
    // An id is told with what it belongs to.
    if !keys.is_empty() && *keys != ["id"] {
        let keys: Vec<String> = keys.iter().map(|key| crate::diagnostic::plainly(key)).collect();
        steps.push(format!("key `{}`", keys.join(".")));
    }
    keys.clear();
}

fn called(node: &Node, index: usize) -> String {
    let text = |key: &str| node.get(key).and_then(Node::text).filter(|text| !text.is_empty());
    match (text("id"), text("level")) {
        (Some(id), _) => crate::diagnostic::in_ticks(id),
        (None, Some(level)) => crate::diagnostic::plainly(level),
        (None, None) => (index + 1).to_string(),
    }
}

/// What one member of a list is called.
fn singular(list: &str) -> &str {
    match list {
        "scale" => "level",
        "priorities" => "priority",
        list => list.strip_suffix('s').unwrap_or(list),
    }
}
