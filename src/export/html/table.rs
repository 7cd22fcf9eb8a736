//! Tables: every cell has a header to be read out with it.

use super::block::Page;
use super::inline::inline;
use crate::export::escape;
use crate::report::block::{Alignment, Inline, Table, plain_text};

impl Page<'_> {
    pub(super) fn table(&mut self, table: &Table) {
        let columns = table.rows.iter().map(Vec::len).chain([table.header.len()]).max().unwrap_or(0);
        if columns == 0 {
            return;
        }
        let mut html = format!("<table class=\"columns-{}\">\n", columns.min(WIDEST));
        html.push_str(&room_to_write(table, columns));
        if table.header.iter().any(|cell| !is_empty(cell)) {
            html.push_str("<thead>\n");
            html.push_str(&self.row(&table.header, columns, table, &|_, cell| {
                // An empty header would be read out as one that says nothing.
                if is_empty(cell) { Cell::Data } else { Cell::ColumnHeader }
            }));
            html.push_str("</thead>\n");
        }
        html.push_str("<tbody>\n");
        let mut name = String::new();
        for row in &table.rows {
            if let Some(cell) = row.first().filter(|cell| !is_empty(cell)) {
                name = plain_text(cell);
            }
            html.push_str(&self.row(row, columns, table, &|column, _| match column {
                0 if columns > 1 && !name.is_empty() => Cell::RowHeader(&name),
                _ => Cell::Data,
            }));
        }
        html.push_str("</tbody>\n</table>");
        self.scrolling("class=\"scroll\"", &self.words.say("page-table"), &html);
    }

    fn row<'c>(
        &self,
        cells: &[Vec<Inline>],
        columns: usize,
        table: &Table,
        role: &dyn Fn(usize, &[Inline]) -> Cell<'c>,
    ) -> String {
        let mut html = "<tr>".to_owned();
        for column in 0..columns {
            let cell = cells.get(column).map_or(&[][..], Vec::as_slice);
            let class = match table.alignment.get(column) {
                Some(Alignment::Centre) => " class=\"centre\"",
                Some(Alignment::End) => " class=\"end\"",
                Some(Alignment::Start) | None => "",
            };
            let (words, direction) = (inline(cell, self.outline), self.direction(cell));
            html.push_str(&match role(column, cell) {
                Cell::ColumnHeader => format!("<th scope=\"col\"{class}{direction}>{words}</th>"),
                Cell::RowHeader(name) if is_empty(cell) => {
                    format!("<th scope=\"row\"{class}><span class=\"unseen\">{}</span></th>", escape::text(name))
                }
                Cell::RowHeader(_) => format!("<th scope=\"row\"{class}{direction}>{words}</th>"),
                Cell::Data => format!("<td{class}{direction}>{words}</td>"),
            });
        }
        html + "</tr>\n"
    }
}

/// A column that is filled in by hand has room for it.
fn room_to_write(table: &Table, columns: usize) -> String {
    let by_hand: Vec<bool> = (0..columns).map(|column| table.is_filled_by_hand(column)).collect();
    if !by_hand.contains(&true) {
        return String::new();
    }
    let column = |by_hand: &bool| if *by_hand { "<col class=\"by-hand\">" } else { "<col>" };
    format!("<colgroup>{}</colgroup>\n", by_hand.iter().map(column).collect::<String>())
}

/// What a cell is to those who hear the table.
enum Cell<'a> {
    ColumnHeader,
    /// What the row is about. An empty first cell stands for the one above it, which is said again but not shown.
    RowHeader(&'a str),
    Data,
}

/// The most columns for which the style sheet knows a width.
const WIDEST: usize = 6;

fn is_empty(cell: &[Inline]) -> bool {
    plain_text(cell).trim().is_empty()
}
