//! Tables: wrapped cells, a header that is repeated on every page, rows that stay whole where they can.

use super::column::Column;
use super::column_width::{self, Wish};
use super::flow::Flow;
use super::line::{self, Line, Pieces};
use super::strip::{Break, Frame, FrameLooks, Strip};
use super::style::{self, TextStyle};
use super::text::Text;
use super::{arrange, draw};
use crate::pdf::scene::{NodeId, Role};
use crate::report::block::{Alignment, Inline, Table};

/// Text sizes, largest first: a table with many columns takes the first in which no word is broken.
const SIZES: [f32; 3] = [9.3, 8.4, 7.5];
/// Free space left and right in a cell.
const SIDE_PADDING: f32 = 5.0;
/// But no more than this part of what a column has on average, so that some of it is left for text.
const WIDEST_PADDING: f32 = 1.0 / 6.0;
/// Free space above and below in a row.
const ROW_PADDING: f32 = 4.2;
/// A word wider than this part of a table is broken rather than squeezing the other columns.
const WIDEST_UNBROKEN_WORD: f32 = 0.4;
/// A column that is filled in by hand is 4 cm wide with its padding.
const ROOM_TO_WRITE: f32 = 113.4 - 2.0 * SIDE_PADDING;
/// A header taller than this part of a page is not repeated.
const TALLEST_REPEATED_HEADER: f32 = 0.4;

/// A cell's text, cut for line breaking.
struct Cell {
    text: Text,
    pieces: Pieces,
}

/// The columns of a table: where text may stand, and on which side.
struct Grid {
    columns: Vec<(Column, Alignment)>,
    style: TextStyle,
    header_style: TextStyle,
}

impl Flow<'_> {
    pub(super) fn table(&mut self, table: &Table, column: Column, parent: NodeId) {
        let count = table.rows.iter().map(Vec::len).chain([table.header.len()]).max().unwrap_or(0);
        if count == 0 {
            return;
        }
        self.separate(style::BLOCK_SPACE);
        let (grid, header, rows) = self.measure(table, count, column);
        let node = self.structure.add(parent, Role::Table);
        let has_header = header.iter().any(|cell| !cell.pieces.is_empty());
        let repeated = has_header.then(|| self.header(&header, &grid, column, node)).flatten();
        let nodes = self.cell_nodes(&rows, has_header, node);
        for (index, row) in rows.iter().enumerate() {
            if has_header && index == 0 {
                self.keep_next(Break::Tight);
            } else if index == 1 || (index > 0 && index + 1 == rows.len()) {
                // Neither the first row nor the last stands alone on a page.
                self.keep_next(Break::Keep);
            }
            let first = self.strips.len();
            self.row(row, &grid, column, &nodes[index], index);
            for strip in &mut self.strips[first..] {
                strip.table = repeated;
            }
            self.keep_together(first, Break::Tight);
        }
        self.separate_exactly(style::BLOCK_SPACE);
    }

    /// Cuts all cells and finds the widths of the columns.
    fn measure(&mut self, table: &Table, count: usize, column: Column) -> (Grid, Vec<Cell>, Vec<Vec<Cell>>) {
        let average = column.width / count as f32;
        let padding = SIDE_PADDING.min(average * WIDEST_PADDING);
        let available = column.width - 2.0 * padding * count as f32;
        // Whatever the number of columns, each has room for a letter.
        let sizes = SIZES.map(|size| size.min(available / count as f32));
        for (attempt, size) in sizes.into_iter().enumerate() {
            let (style, header_style) = (style::cell(self.colours, size), style::header_cell(self.colours, size));
            let header = self.cells(&table.header, count, &header_style);
            let rows: Vec<_> = table.rows.iter().map(|row| self.cells(row, count, &style)).collect();
            let mut wishes = vec![Wish::default(); count];
            for row in rows.iter().chain([&header]) {
                for (wish, cell) in wishes.iter_mut().zip(row) {
                    let narrowest = line::narrowest(&cell.pieces).min(available * WIDEST_UNBROKEN_WORD);
                    wish.narrowest = wish.narrowest.max(narrowest);
                    wish.natural = wish.natural.max(line::natural(&cell.pieces));
                }
            }
            for (index, wish) in wishes.iter_mut().enumerate() {
                if table.is_filled_by_hand(index) {
                    let room = ROOM_TO_WRITE.min(available / count as f32);
                    *wish = Wish { narrowest: wish.narrowest.max(room), natural: wish.natural.max(room) };
                }
            }
            let fits = wishes.iter().map(|wish| wish.narrowest).sum::<f32>() <= available;
            if fits || attempt + 1 == SIZES.len() {
                let widths = column_width::distribute(&wishes, available);
                return (grid(table, &widths, padding, column, style, header_style), header, rows);
            }
        }
        unreachable!("the last size is taken whatever it gives")
    }

    fn cells(&mut self, row: &[Vec<Inline>], count: usize, style: &TextStyle) -> Vec<Cell> {
        let empty: &[Inline] = &[];
        (0..count)
            .map(|index| {
                let text = self.text(row.get(index).map_or(empty, Vec::as_slice), style);
                let pieces = line::pieces(&text, style.size, self.shaper);
                Cell { text, pieces }
            })
            .collect()
    }

    /// Lays the header row; gives its number among the headers if it is to be repeated.
    fn header(&mut self, cells: &[Cell], grid: &Grid, column: Column, table: NodeId) -> Option<usize> {
        let row = self.structure.add(table, Role::TableRow);
        let nodes: Vec<NodeId> = cells.iter().map(|_| self.structure.add(row, Role::ColumnHeader)).collect();
        let line_below = Some((self.colours.accent, 1.1));
        let first = self.strips.len();
        self.open_row(column, FrameLooks { ground: None, border: None, bar: None, line_below });
        self.cell_strips(cells, grid, &grid.header_style, &nodes);
        self.open_frames.pop();
        self.keep_together(first, Break::Tight);
        let strips: Vec<Strip> = self.strips[first..].iter().map(Strip::as_ornament).collect();
        self.headers.push(strips);
        let header = self.headers.len() - 1;
        let height = arrange::height(&self.headers[header], &[], &self.frames);
        (height <= self.page_height * TALLEST_REPEATED_HEADER).then_some(header)
    }

    fn row(&mut self, cells: &[Cell], grid: &Grid, column: Column, nodes: &[NodeId], index: usize) {
        let ground = (index % 2 == 1).then_some(self.colours.tint);
        let line_below = Some((self.colours.rule, 0.5));
        self.open_row(column, FrameLooks { ground, border: None, bar: None, line_below });
        self.cell_strips(cells, grid, &grid.style, nodes);
        self.open_frames.pop();
    }

    /// The elements of all cells, row by row. The first column says what a row is about; where it says nothing, it is what
    /// stands above.
    fn cell_nodes(&mut self, rows: &[Vec<Cell>], has_header: bool, table: NodeId) -> Vec<Vec<NodeId>> {
        let says_nothing = |row: &Vec<Cell>| row.first().is_some_and(|cell| cell.pieces.is_empty());
        let mut last_header = None;
        let mut nodes = Vec::with_capacity(rows.len());
        for (index, cells) in rows.iter().enumerate() {
            let row = self.structure.add(table, Role::TableRow);
            let is_alone = cells.len() < 2;
            let first = match last_header {
                Some(header) if says_nothing(cells) && !is_alone => header,
                _ if has_header && (is_alone || says_nothing(cells)) => self.structure.add(row, Role::TableCell),
                // Without a header row, this is the only header that a table has (PDF/UA-1, 7.5).
                _ => {
                    let following = rows[index + 1..].iter().take_while(|row| says_nothing(row) && !is_alone).count();
                    *last_header.insert(self.structure.add(row, Role::RowHeader { rows: 1 + following }))
                }
            };
            let others = cells.iter().skip(1).map(|_| self.structure.add(row, Role::TableCell));
            nodes.push(std::iter::once(first).chain(others).collect());
        }
        nodes
    }

    fn open_row(&mut self, column: Column, looks: FrameLooks) {
        self.frames.push(Frame {
            x: column.x,
            width: column.width,
            padding_top: ROW_PADDING,
            padding_bottom: ROW_PADDING,
            looks,
        });
        self.open_frames.push(self.frames.len() - 1);
    }

    /// One strip for each line of the row's tallest cell.
    fn cell_strips(&mut self, cells: &[Cell], grid: &Grid, style: &TextStyle, nodes: &[NodeId]) {
        let lines: Vec<Vec<Line>> = cells
            .iter()
            .zip(&grid.columns)
            .map(|(cell, (column, _))| {
                line::fill(&cell.pieces, column.width, &cell.text, style, self.hyphenation, self.shaper)
            })
            .collect();
        let tallest = lines.iter().map(Vec::len).max().unwrap_or(0).max(1);
        let mut letterings: Vec<_> =
            cells.iter().zip(nodes).map(|(cell, node)| draw::Lettering::new(&cell.text, style, *node)).collect();
        for index in 0..tallest {
            let mut strip = Strip::new(style.line_height, Vec::new());
            for (cell, (column, alignment)) in grid.columns.iter().enumerate() {
                let Some(line) = lines[cell].get(index) else { continue };
                let x = column.line_edge(line, *alignment);
                letterings[cell].draw(line, &mut strip, x, style.baseline(), self);
            }
            self.push(strip);
        }
    }
}

fn grid(
    table: &Table,
    widths: &[f32],
    padding: f32,
    column: Column,
    style: TextStyle,
    header_style: TextStyle,
) -> Grid {
    let mut x = column.x;
    let columns = widths
        .iter()
        .enumerate()
        .map(|(index, width)| {
            let alignment = table.alignment.get(index).copied().unwrap_or(Alignment::Start);
            let text = Column { x: x + padding, width: *width };
            x += width + 2.0 * padding;
            (text, alignment)
        })
        .collect();
    Grid { columns, style, header_style }
}
