//! What a screen reader relies on (ISO 32000-1, 14.7 and 14.8; PDF/UA-1), read back from the written file.

use std::collections::BTreeSet;

use lopdf::{Dictionary, Document, Object, ObjectId};

use super::{sample, write};

struct File {
    document: Document,
}

impl File {
    fn of_the_sample() -> File {
        File::of(&sample::report())
    }

    fn of(document: &hemicycle::report::block::Document) -> File {
        File { document: Document::load_mem(&write(document).bytes).expect("a PDF") }
    }

    fn catalog(&self) -> &Dictionary {
        self.document.catalog().expect("a catalog")
    }

    fn follow<'a>(&'a self, object: &'a Object) -> &'a Object {
        self.document.dereference(object).expect("the reference leads somewhere").1
    }

    fn dictionary<'a>(&'a self, holder: &'a Dictionary, key: &str) -> &'a Dictionary {
        let object = holder.get(key.as_bytes()).unwrap_or_else(|_| panic!("there is no {key}"));
        self.follow(object).as_dict().unwrap_or_else(|_| panic!("{key} is no dictionary"))
    }

    /// Every structure element with its type.
    fn elements(&self) -> Vec<(ObjectId, String, &Dictionary)> {
        (self.document.objects.iter())
            .filter_map(|(id, object)| Some((*id, object.as_dict().ok()?)))
            .filter(|(_, element)| element.has(b"S") && element.has(b"P"))
            .map(|(id, element)| (id, name(element, "S"), element))
            .collect()
    }

    fn of_type(&self, wanted: &str) -> Vec<&Dictionary> {
        let found: Vec<&Dictionary> =
            self.elements().into_iter().filter(|(_, kind, _)| kind == wanted).map(|(_, _, element)| element).collect();
        assert!(!found.is_empty(), "the sample has no {wanted}");
        found
    }
}

fn name(holder: &Dictionary, key: &str) -> String {
    let name = holder.get(key.as_bytes()).and_then(Object::as_name).unwrap_or_else(|_| panic!("there is no {key}"));
    String::from_utf8_lossy(name).into_owned()
}

#[test]
fn the_file_says_that_it_is_tagged_and_in_which_language() {
    let file = File::of_the_sample();
    let catalog = file.catalog();
    assert_eq!(file.dictionary(catalog, "MarkInfo").get(b"Marked").expect("said"), &Object::Boolean(true));
    assert!(matches!(catalog.get(b"Lang"), Ok(Object::String(..))));
    let shows_title = file.dictionary(catalog, "ViewerPreferences").get(b"DisplayDocTitle").expect("said");
    assert_eq!(shows_title, &Object::Boolean(true));
    let metadata = file.follow(catalog.get(b"Metadata").expect("metadata")).as_stream().expect("a stream");
    let metadata = String::from_utf8_lossy(&metadata.content).into_owned();
    for said in ["<pdfuaid:part>1<", "<pdfaid:part>2<", "<pdfaid:conformance>A<", "<dc:language>"] {
        assert!(metadata.contains(said), "{said} is not in {metadata}");
    }
}

#[test]
fn a_document_from_the_right_says_so() {
    let directions = |language: &str| {
        let sample = sample::document(vec![sample::paragraph("2026")]);
        let file = File::of(&hemicycle::report::block::Document { language: language.into(), ..sample });
        let viewer = file.dictionary(file.catalog(), "ViewerPreferences").get(b"Direction").ok().cloned();
        let whole = file.of_type("Document")[0];
        (viewer, whole.has(b"A").then(|| name(file.dictionary(whole, "A"), "WritingMode")))
    };
    assert_eq!(directions("ur"), (Some(Object::Name(b"R2L".to_vec())), Some("RlTb".to_owned())));
    assert_eq!(directions("en"), (None, None));
}

#[test]
fn figures_have_words_and_a_place_and_header_cells_a_scope() {
    let file = File::of_the_sample();
    for figure in file.of_type("Figure") {
        let Ok(Object::String(words, _)) = figure.get(b"Alt") else { panic!("a figure without words") };
        assert!(words.len() > 10);
        assert!(file.dictionary(figure, "A").has(b"BBox"));
    }
    for header in file.of_type("TH") {
        let scope = name(file.dictionary(header, "A"), "Scope");
        assert!(["Column", "Row"].contains(&scope.as_str()), "{scope}");
    }
    assert!(!file.of_type("TOCI").is_empty() && !file.of_type("LI").is_empty() && !file.of_type("Link").is_empty());
}

#[test]
fn headings_begin_at_the_top_and_skip_no_level() {
    let scene = super::lay_out(&sample::report());
    let mut last = 0;
    for node in super::elements(&scene, |role| matches!(role, super::Role::Heading(_))) {
        let super::Role::Heading(level) = super::role(&scene, node) else { continue };
        assert!(level <= last + 1, "a heading of level {level} after one of level {last}");
        last = level;
    }
    assert!(last > 0);
}

#[test]
fn all_content_leads_back_to_its_element() {
    let file = File::of_the_sample();
    let root = file.dictionary(file.catalog(), "StructTreeRoot");
    let numbers = file.dictionary(root, "ParentTree").get(b"Nums").and_then(Object::as_array).expect("numbers");
    let known: BTreeSet<ObjectId> = file.elements().into_iter().map(|(id, ..)| id).collect();
    let owners = |key: i64| {
        let place = numbers.chunks(2).find(|pair| pair[0] == Object::Integer(key)).expect("the page has owners");
        file.follow(&place[1]).as_array().expect("a list").clone()
    };
    for page in file.document.get_pages().values() {
        let dictionary = file.document.get_dictionary(*page).expect("a page");
        assert_eq!(name(dictionary, "Tabs"), "S");
        let key = dictionary.get(b"StructParents").and_then(Object::as_i64).expect("a key");
        let owners = owners(key);
        let content = file.document.get_page_content(*page);
        let content = lopdf::content::Content::decode(&content).expect("valid content");
        let mut marked = 0;
        for operation in content.operations.iter().filter(|operation| operation.operator == "BDC") {
            if let Some(Object::Dictionary(properties)) = operation.operands.get(1)
                && let Ok(number) = properties.get(b"MCID").and_then(Object::as_i64)
            {
                let owner = owners[usize::try_from(number).expect("a number")].as_reference().expect("an owner");
                assert!(known.contains(&owner), "content {number} belongs to nothing");
                marked += 1;
            }
        }
        assert_eq!(marked, owners.len(), "each piece of content is marked once");
    }
}
