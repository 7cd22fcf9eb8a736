//! Properties that no XMP schema known to PDF/A has, declared in the file itself (PDF/A-2, 6.6.2.3).

/// A set of properties with a namespace of its own.
struct Schema {
    title: &'static str,
    namespace: &'static str,
    prefix: &'static str,
    properties: &'static [Property],
}

struct Property {
    name: &'static str,
    /// The type of value, by its name in the XMP specification.
    value: &'static str,
    description: &'static str,
}

/// The namespace of what a report was made from. It names; nothing is found there.
pub const ORIGIN: &str = "urn:x-hemicycle:origin#";

const SCHEMAS: [Schema; 2] = [
    Schema {
        title: "PDF/UA identification",
        namespace: "http://www.aiim.org/pdfua/ns/id/",
        prefix: "pdfuaid",
        properties: &[Property {
            name: "part",
            value: "Integer",
            description: "The part of ISO 14289 that is kept to",
        }],
    },
    Schema {
        title: "What a hemicycle report was made from",
        namespace: ORIGIN,
        prefix: "hemicycle",
        properties: &[
            Property { name: "rubric", value: "Text", description: "Fingerprint of the rubric and its catalogue" },
            Property { name: "answers", value: "Text", description: "Fingerprint of the answers" },
            Property {
                name: "before",
                value: "Text",
                description: "Fingerprint of the answers of the earlier assessment",
            },
            Property { name: "template", value: "Text", description: "Fingerprint of the template" },
            Property { name: "theme", value: "Text", description: "Fingerprint of the theme" },
            Property { name: "extent", value: "Text", description: "The sections that it has; without it, all" },
            Property { name: "program", value: "Text", description: "Name and version of the program" },
        ],
    },
];

/// The description of all schemas, to stand within `rdf:RDF`.
pub fn declaration() -> String {
    let schemas: String = SCHEMAS.iter().map(schema).collect();
    format!(
        r#"  <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
   <pdfaExtension:schemas><rdf:Bag>
{schemas}   </rdf:Bag></pdfaExtension:schemas>
  </rdf:Description>
"#
    )
}

fn schema(schema: &Schema) -> String {
    let Schema { title, namespace, prefix, properties } = schema;
    let properties: String = properties.iter().map(property).collect();
    format!(
        r#"    <rdf:li rdf:parseType="Resource">
     <pdfaSchema:schema>{title}</pdfaSchema:schema>
     <pdfaSchema:namespaceURI>{namespace}</pdfaSchema:namespaceURI>
     <pdfaSchema:prefix>{prefix}</pdfaSchema:prefix>
     <pdfaSchema:property><rdf:Seq>
{properties}     </rdf:Seq></pdfaSchema:property>
    </rdf:li>
"#
    )
}

fn property(property: &Property) -> String {
    let Property { name, value, description } = property;
    format!(
        r#"      <rdf:li rdf:parseType="Resource">
       <pdfaProperty:name>{name}</pdfaProperty:name>
       <pdfaProperty:valueType>{value}</pdfaProperty:valueType>
       <pdfaProperty:category>internal</pdfaProperty:category>
       <pdfaProperty:description>{description}</pdfaProperty:description>
      </rdf:li>
"#
    )
}
