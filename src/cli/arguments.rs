//! What can be asked for on the command line.

use std::path::PathBuf;

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use clap::{Args, Parser, Subcommand, ValueEnum};

/// Measure how ready a parliament is to innovate, and learn what to do next.
#[derive(Debug, Parser)]
#[command(version, about, max_term_width = 100)]
pub struct Arguments {
    #[command(subcommand)]
    pub command: Option<Command>,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Hold the interview; ends with the scores and the PDF report. Without a command this is what happens
    Assess(AssessOptions),
    /// Print the scores of an answers file
    Score(ScoreOptions),
    /// Print what is recommended and why, and on request how the order came about
    Recommend(RecommendOptions),
    /// Draft what you could tell other parliaments: entries for a catalogue and pages of text
    Share(ShareOptions),
    /// Write the PDF report of an answers file
    Report(ReportOptions),
    /// Write a blank questionnaire to fill in by hand, for paper and workshops
    Worksheet(WorksheetOptions),
    /// Check rubrics, catalogues, translations, cases, answers, templates and themes
    Validate(ValidateOptions),
    /// Say what a finding means, with a wrong and a right example
    Explain(ExplainOptions),
    /// Print the JSON Schema of a kind of file, for editors and other programs
    Schema(SchemaOptions),
    /// Begin something of your own from what is built in
    New(NewOptions),
}

impl Default for Command {
    fn default() -> Self {
        Command::Assess(AssessOptions {
            file: PathBuf::from(DEFAULT_ANSWERS),
            plain: false,
            only: None,
            core: false,
            workshop: false,
        })
    }
}

const DEFAULT_ANSWERS: &str = "answers.yaml";

#[derive(Debug, Args)]
pub struct AssessOptions {
    /// Where the answers are kept; an interview that was stopped goes on from there
    #[arg(value_name = "FILE", default_value = DEFAULT_ANSWERS)]
    pub file: PathBuf,
    /// Ask line by line, without moving anything on the screen: for screen readers, braille, slow lines and scripts. So does
    /// ACCESSIBLE=1 in the environment
    #[arg(long)]
    pub plain: bool,
    /// Ask only some of the questions: `open`, `contested`, `unconfirmed`, `unevidenced`, or the id of a dimension or an
    /// area; any other word lists the ids
    #[arg(long, value_name = "PART")]
    pub only: Option<String>,
    /// A first look of about 15 minutes: ask only the core questions; a later interview asks the others
    #[arg(long)]
    pub core: bool,
    /// Let several people answer in one room: each chooses a level unseen, all see the spread, and agree
    #[arg(long)]
    pub workshop: bool,
}

#[derive(Debug, Args)]
pub struct ScoreOptions {
    /// Answers files or cases
    #[arg(value_name = "FILE", required = true)]
    pub files: Vec<PathBuf>,
    /// Show what the scores would be if these practices of the catalogue had done their work, with commas between their ids, which
    /// `hemicycle recommend --explain --all` lists: an assumption
    #[arg(long, value_name = "PRACTICES", value_delimiter = ',', conflicts_with = "explain")]
    pub what_if: Vec<String>,
    /// Show how each score came about, what holds a level and the fewest answers that would lift it; of one dimension or area,
    /// or of all; a PART that is no id lists the ids
    #[arg(long, value_name = "PART", num_args = 0..=1, default_missing_value = "")]
    pub explain: Option<String>,
    /// How to print the scores
    #[arg(long, value_enum, default_value_t = ScoreFormat::Text)]
    pub format: ScoreFormat,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ScoreFormat {
    Text,
    Json,
}

#[derive(Debug, Args)]
pub struct RecommendOptions {
    /// Answers files or cases
    #[arg(value_name = "FILE", required = true)]
    pub files: Vec<PathBuf>,
    /// Also show every practice that fits with all that its place in the order is made of, and why some found no place
    #[arg(long)]
    pub explain: bool,
    /// Also say of every other practice in a word why it does not fit
    #[arg(long, requires = "explain")]
    pub all: bool,
    /// Plan for the staff time there is per quarter: small, medium, large, or a number of days. As if the answers stated it
    #[arg(long, value_name = "BUDGET")]
    pub budget: Option<String>,
    /// How to print the recommendations; JSON always has everything
    #[arg(long, value_enum, default_value_t = ScoreFormat::Text)]
    pub format: ScoreFormat,
}

#[derive(Debug, Args)]
pub struct ShareOptions {
    /// An answers file or a case
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    /// The folder for the drafts, made where it is missing; without it, one beside the answers whose name ends with -share
    #[arg(short, long, value_name = "FOLDER")]
    pub output: Option<PathBuf>,
    /// Every draft from this dimension, area or question, by its id, and no other; any other word lists the ids. Without it, the best of each area
    #[arg(long, value_name = "PART")]
    pub only: Option<String>,
    /// Write only the catalogue entries, or only the pages of text; without it, both
    #[arg(long, value_enum, value_name = "FORMAT")]
    pub format: Option<ShareFormat>,
    /// Replace files that are there already
    #[arg(long)]
    pub overwrite: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ShareFormat {
    /// practices.yaml: entries in the form of the catalogue, with gaps to fill
    Yaml,
    /// A page of text for each practice, with questions to answer
    #[value(alias = "md")]
    Markdown,
}

#[derive(Debug, Args)]
pub struct ReportOptions {
    /// Answers files or cases
    #[arg(value_name = "FILE", required_unless_present = "verify")]
    pub files: Vec<PathBuf>,
    /// The report's file, or a folder for several; without it each report stands beside its answers
    #[arg(short, long, value_name = "PATH")]
    pub output: Option<PathBuf>,
    /// What to write
    #[arg(long, value_enum, default_value_t = ReportFormat::Pdf)]
    pub format: ReportFormat,
    /// The answers of an earlier assessment by the same rubric; the report then says what has changed since
    #[arg(long, value_name = "FILE")]
    pub before: Option<PathBuf>,
    /// With --format svg: the one chart to write, such as profile or heat-map
    #[arg(long, value_name = "NAME", conflicts_with_all = ["sections", "leadership"])]
    pub chart: Option<String>,
    /// Only these sections, with commas between them; the template says which there are. The section change needs --before
    #[arg(long, value_name = "NAMES", value_delimiter = ',')]
    pub sections: Vec<String>,
    /// In place of the report, its summary for the leadership: two pages
    #[arg(long, conflicts_with = "sections")]
    pub leadership: bool,
    /// Plan the roadmap for the staff time there is per quarter: small, medium, large, or a number of days. As if the answers
    /// stated it
    #[arg(long, value_name = "BUDGET")]
    pub budget: Option<String>,
    /// Replace a file that is there already, other than a PDF report of this program, which is always written anew
    #[arg(long)]
    pub overwrite: bool,
    /// The folder of a template of your own, made with `hemicycle new template`; without it, the built-in one
    #[arg(long, value_name = "DIR")]
    pub template: Option<PathBuf>,
    /// How the report looks: navy, forest, paper, or a theme file; without it, that of the template
    #[arg(long, value_name = "THEME")]
    pub theme: Option<PathBuf>,
    /// Write nothing, but say whether this report was made from the answers that --answers names
    #[arg(long, value_name = "PDF", requires = "answers", conflicts_with_all = ["files", "output", "format", "overwrite", "chart"])]
    pub verify: Option<PathBuf>,
    /// The answers that a report is held against
    #[arg(long, value_name = "FILE", requires = "verify")]
    pub answers: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub struct WorksheetOptions {
    /// The worksheet's file; without it, worksheet.pdf or what the format is called
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// What to write
    #[arg(long, value_name = "FORMAT", default_value = "pdf", value_parser = page_format())]
    pub format: ReportFormat,
    /// Replace a file that is there already
    #[arg(long)]
    pub overwrite: bool,
    /// The folder of a template of your own, made with `hemicycle new template`; without it, the built-in one
    #[arg(long, value_name = "DIR")]
    pub template: Option<PathBuf>,
    /// How the worksheet looks: navy, forest, paper, or a theme file; without it, that of the template
    #[arg(long, value_name = "THEME")]
    pub theme: Option<PathBuf>,
}

/// The formats of whole documents.
fn page_format() -> impl TypedValueParser<Value = ReportFormat> {
    let markdown = PossibleValue::new("markdown").alias("md");
    let names = [PossibleValue::new("pdf"), PossibleValue::new("html"), markdown, PossibleValue::new("docx")];
    PossibleValuesParser::new(names)
        .map(|name| ReportFormat::from_str(&name, false).expect("each of these is a format of reports"))
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ReportFormat {
    /// For reading, print and archives
    Pdf,
    /// One page for a web site, with everything in it
    Html,
    /// Text to edit
    #[value(alias = "md")]
    Markdown,
    /// A Word file to edit
    Docx,
    /// One chart as a picture, for slides and pages; --chart says which
    Svg,
}

impl ReportFormat {
    /// The ending of its files.
    pub fn extension(self) -> &'static str {
        match self {
            ReportFormat::Pdf => "pdf",
            ReportFormat::Html => "html",
            ReportFormat::Markdown => "md",
            ReportFormat::Docx => "docx",
            ReportFormat::Svg => "svg",
        }
    }
}

#[derive(Debug, Args)]
pub struct ValidateOptions {
    /// Files, folders, patterns in quotes such as 'rubrics/**/*.yaml', or - for standard input; without any, this folder
    #[arg(value_name = "PATH")]
    pub paths: Vec<PathBuf>,
    /// How to write what was found
    #[arg(long, value_enum, default_value_t = FindingFormat::Text)]
    pub format: FindingFormat,
    /// End with status 1 on warnings too
    #[arg(long, value_enum, value_name = "WHAT")]
    pub deny: Option<DenyLevel>,
    /// Do not tell findings with this code; may be given several times
    #[arg(long, value_name = "CODE", value_delimiter = ',')]
    pub ignore: Vec<String>,
    /// Show at most this many findings; all of them are counted
    #[arg(long, value_name = "COUNT")]
    pub max_diagnostics: Option<usize>,
    /// The name to show for standard input; its folder and ending say what kind of file it is
    #[arg(long, value_name = "NAME", default_value = "<stdin>")]
    pub stdin_filename: String,
    /// The rubric of answers that do not stand beside theirs: its file or folder; without it, the built-in one
    #[arg(long, value_name = "PATH")]
    pub rubric: Option<PathBuf>,
    /// Make the changes that are certain
    #[arg(long)]
    pub fix: bool,
    /// Show what --fix would change, and change nothing
    #[arg(long, conflicts_with = "fix")]
    pub diff: bool,
    /// Whether to use colours
    #[arg(long, value_enum, value_name = "WHEN", default_value_t = ColorChoice::Auto)]
    pub color: ColorChoice,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum FindingFormat {
    /// With the lines that are meant, for people
    Text,
    /// One line for each finding
    Concise,
    Json,
    /// For code scanning
    Sarif,
    /// For annotations in GitHub Actions
    Github,
    /// For GitLab's code quality report
    Gitlab,
    /// For test reports
    Junit,
}

impl FindingFormat {
    /// Whether a person reads it, and not a program.
    pub fn is_for_people(self) -> bool {
        match self {
            FindingFormat::Text | FindingFormat::Concise => true,
            FindingFormat::Json
            | FindingFormat::Sarif
            | FindingFormat::Github
            | FindingFormat::Gitlab
            | FindingFormat::Junit => false,
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum DenyLevel {
    Warnings,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ColorChoice {
    /// In a terminal, unless NO_COLOR is set
    Auto,
    Always,
    Never,
}

#[derive(Debug, Args)]
pub struct ExplainOptions {
    /// The code that stands in brackets in a finding; without it, all codes are listed
    #[arg(value_name = "CODE")]
    pub code: Option<String>,
}

#[derive(Debug, Args)]
pub struct SchemaOptions {
    /// The kind of file
    #[arg(value_enum, value_name = "KIND")]
    pub kind: SchemaKind,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum SchemaKind {
    Rubric,
    Catalogue,
    Answers,
    Theme,
    Translation,
    Case,
}

#[derive(Debug, Args)]
pub struct NewOptions {
    #[command(subcommand)]
    pub what: NewCommand,
}

#[derive(Debug, Subcommand)]
pub enum NewCommand {
    /// A copy of the built-in report template and its theme, to edit
    Template {
        /// The folder to make; it must not hold anything yet
        #[arg(value_name = "DIR")]
        folder: PathBuf,
    },
    /// A copy of the built-in rubric, its catalogue and its cases, to edit
    Rubric {
        /// The folder to make; it must not hold anything yet
        #[arg(value_name = "DIR")]
        folder: PathBuf,
    },
}
