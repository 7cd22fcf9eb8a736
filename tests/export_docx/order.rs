//! Properties stand in the order of the schema (ISO/IEC 29500-1, annex A): Word refuses a file in which they do not.

use super::made;
use super::package::{all, tree};
use super::sample::{everything, paragraph};

const ORDERS: &[(&str, &[&str])] = &[
    (
        "pPr",
        &[
            "pStyle",
            "keepNext",
            "keepLines",
            "pageBreakBefore",
            "widowControl",
            "numPr",
            "pBdr",
            "shd",
            "tabs",
            "bidi",
            "spacing",
            "ind",
            "contextualSpacing",
            "jc",
            "outlineLvl",
            "rPr",
            "sectPr",
        ],
    ),
    (
        "rPr",
        &["rStyle", "rFonts", "b", "bCs", "i", "iCs", "color", "sz", "szCs", "u", "shd", "vertAlign", "rtl", "lang"],
    ),
    ("pBdr", &["top", "left", "bottom", "right", "between"]),
    (
        "tblPr",
        &[
            "tblStyle",
            "tblpPr",
            "tblOverlap",
            "bidiVisual",
            "tblStyleRowBandSize",
            "tblW",
            "tblInd",
            "tblBorders",
            "tblLayout",
            "tblCellMar",
            "tblLook",
        ],
    ),
    ("tblBorders", &["top", "left", "bottom", "right", "insideH", "insideV"]),
    ("tblCellMar", &["top", "left", "bottom", "right"]),
    ("tcPr", &["tcW", "tcBorders", "shd", "tcMar", "vAlign"]),
    ("tcMar", &["top", "left", "bottom", "right"]),
    ("sectPr", &["footerReference", "type", "pgSz", "pgMar", "bidi"]),
    ("style", &["name", "basedOn", "next", "qFormat", "pPr", "rPr", "tblPr", "trPr", "tcPr", "tblStylePr"]),
    ("lvl", &["start", "numFmt", "lvlText", "lvlJc", "pPr"]),
    ("inline", &["extent", "docPr", "cNvGraphicFramePr", "graphic"]),
    ("wsp", &["cNvPr", "cNvSpPr", "spPr", "txbx", "bodyPr"]),
    ("spPr", &["xfrm", "prstGeom", "custGeom", "noFill", "solidFill", "ln"]),
];

#[test]
fn properties_stand_in_the_order_of_the_schema() {
    let mut arabic = everything();
    arabic.language = "ar".to_owned();
    arabic.blocks.push(paragraph("المجلس ينشر (PDF)."));
    for (part, markup) in [everything(), arabic].iter().flat_map(|document| made(document).parts) {
        let tree = tree(&markup);
        for (parent, order) in ORDERS {
            for node in all(tree.root(), parent) {
                let place = |name: &str| order.iter().position(|known| *known == name);
                let names: Vec<&str> =
                    node.children().filter(|child| child.is_element()).map(|child| child.tag_name().name()).collect();
                let places: Vec<_> = names.iter().map(|name| place(name)).collect();
                assert!(places.iter().all(Option::is_some), "{part}: {parent} holds {names:?}");
                assert!(places.is_sorted(), "{part}: {parent} holds {names:?} in another order");
            }
        }
    }
}
