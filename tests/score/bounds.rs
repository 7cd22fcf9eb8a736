//! Each threshold of scoring is met exactly in the sample pack.

use hemicycle::answers::Evidence;
use hemicycle::identifier::AreaId;
use hemicycle::rubric::{EvidenceClass, LevelNumber, Pack};
use hemicycle::score::{DimensionScore, Points, Shortfall, Standing, Status};
use jiff::civil::{Date, date};

use crate::support::id;
use crate::support::sample_pack::{Holding, OPEN, OWNED, PLANS, Parliament, USED, WRITTEN, dated, pack, used};

fn doing(parliament: &Parliament, pack: &Pack) -> DimensionScore {
    parliament.scored(pack).dimensions.remove(0)
}

/// Two questions on plans and three on tools, all at level 3 but for so many of the tools, which are not known.
fn five_questions_with_open(open: usize) -> DimensionScore {
    let mut parliament = Parliament::all_at(3);
    for number in 1..=3 {
        let name = used(number);
        parliament = if number <= open { parliament.not_knowing(&name) } else { parliament.answering(&name, 3) };
    }
    doing(&parliament, &pack().with_tool_questions(3))
}

#[test]
fn exactly_a_fifth_open_is_not_more_than_a_fifth() {
    let dimension = five_questions_with_open(1);
    assert_eq!(dimension.coverage.open_share(), Some(0.2));
    assert_eq!(dimension.status, Status::Final);
}

#[test]
fn exactly_two_fifths_open_still_have_a_score() {
    let dimension = five_questions_with_open(2);
    assert_eq!(dimension.coverage.open_share(), Some(0.4));
    assert_eq!(dimension.status, Status::Provisional);
    assert_eq!(dimension.evidenced, Some(Points::new(50.0)));
}

#[test]
fn more_than_two_fifths_open_have_no_score_and_no_level() {
    let dimension = five_questions_with_open(3);
    assert_eq!(dimension.status, Status::NotEnoughKnown);
    assert_eq!((dimension.claimed, dimension.evidenced, dimension.level), (None, None, None));
}

#[test]
fn what_does_not_apply_is_not_among_the_questions_that_a_share_is_of() {
    // One of three is open; with another left out it is one of two.
    let parliament = Parliament::all_at(3).not_knowing(USED);
    assert_eq!(doing(&parliament, &pack()).coverage.open_share(), Some(1.0 / 3.0));
    assert_eq!(doing(&parliament.leaving_out(OWNED), &pack()).coverage.open_share(), Some(0.5));
}

#[test]
fn an_area_is_the_mean_of_its_questions_and_a_dimension_the_mean_of_its_areas() {
    // Plans (100 + 0) / 2 = 50, tools 0; (50 + 0) / 2 = 25, where the mean of the three questions would be 33.3.
    let dimension = doing(&Parliament::all_at(1).answering(WRITTEN, 5), &pack());
    assert_eq!(dimension.areas[0].claimed, Some(Points::new(50.0)));
    assert_eq!(dimension.claimed, Some(Points::new(25.0)));
}

#[test]
fn a_question_that_does_not_apply_leaves_its_area_to_the_others() {
    let card = Parliament::all_at(1).answering(WRITTEN, 5).leaving_out(OWNED).scored(&pack());
    assert_eq!(card.area(&AreaId::from(PLANS)).expect("an area").claimed, Some(Points::new(100.0)));
}

#[test]
fn a_score_at_the_from_of_a_level_reaches_it() {
    // Plans (100 + 50) / 2 = 75 and tools 100: 87.5, where level 5 begins.
    let reached = doing(&Parliament::all_at(5).answering(OWNED, 3), &pack());
    assert_eq!((reached.evidenced, reached.level), (Some(Points::new(87.5)), Some(LevelNumber(5))));
    // Plans (100 + 25) / 2 = 62.5 and tools 100: 81.25.
    let below = doing(&Parliament::all_at(5).answering(OWNED, 2), &pack());
    assert_eq!((below.evidenced, below.level), (Some(Points::new(81.25)), Some(LevelNumber(4))));
}

#[test]
fn the_interval_runs_from_the_lowest_to_the_highest_level() {
    let dimension = doing(&Parliament::all_at(3).not_knowing(OWNED), &pack());
    let interval = dimension.interval.expect("questions apply");
    // Plans (50 + 0) / 2 = 25 or (50 + 100) / 2 = 75, tools 50.
    assert_eq!((interval.low, interval.high), (Points::new(37.5), Points::new(62.5)));
}

/// What a claim of level 5 in `doing` counts as.
fn standing_with(evidence: Vec<Evidence>) -> Standing {
    let parliament = Parliament::silent().claiming(USED, 5, evidence);
    parliament.scored(&pack()).question(&id(USED)).expect("a question").standing
}

fn full() -> Standing {
    Standing::Level { claimed: LevelNumber(5), evidenced: LevelNumber(5), shortfall: None }
}

#[test]
fn the_newest_evidence_counts_whatever_the_order() {
    let old = || dated(EvidenceClass::Document, "2019");
    let new = || dated(EvidenceClass::Document, "2026-05");
    assert_eq!(standing_with(vec![old(), new()]), full());
    assert_eq!(standing_with(vec![new(), old()]), full());
}

#[test]
fn evidence_without_a_date_does_not_hide_a_dated_one() {
    let mut undated = dated(EvidenceClass::Document, "2026");
    undated.date = None;
    let new = || dated(EvidenceClass::Document, "2026-05");
    assert_eq!(standing_with(vec![undated.clone(), new()]), full());
    assert_eq!(standing_with(vec![new(), undated]), full());
}

#[test]
fn new_evidence_that_is_too_weak_does_not_refresh_an_old_document() {
    let evidence = vec![dated(EvidenceClass::Document, "2019"), dated(EvidenceClass::Stated, "2026-05")];
    let newest = "2019".parse().expect("a year");
    let old = Standing::Level {
        claimed: LevelNumber(5),
        evidenced: LevelNumber(3),
        shortfall: Some(Shortfall::Old { newest }),
    };
    assert_eq!(standing_with(evidence), old);
}

#[test]
fn evidence_of_a_class_too_weak_leaves_the_level_without() {
    let needed = EvidenceClass::Document;
    let missing = Standing::Level {
        claimed: LevelNumber(5),
        evidenced: LevelNumber(2),
        shortfall: Some(Shortfall::Missing { needed }),
    };
    assert_eq!(standing_with(vec![dated(EvidenceClass::Stated, "2026-05")]), missing);
}

#[test]
fn a_claim_below_needed_from_needs_no_evidence() {
    let level = |level: u8| {
        let card = Parliament::silent().claiming_without_proof(USED, level).scored(&pack());
        card.question(&id(USED)).expect("a question").evidenced()
    };
    assert_eq!(level(2), Some(LevelNumber(2)));
    assert_eq!(level(3), Some(LevelNumber(2)));
    assert_eq!(level(1), Some(LevelNumber(1)));
}

/// The evidenced level of a claim without any proof, where such claims count as another level than 2.
fn evidenced_where_without_is(without: u8, claimed: u8) -> Option<LevelNumber> {
    let pack = pack().where_rules(|pack| pack.rubric.scoring.evidence.without = LevelNumber(without));
    let card = Parliament::silent().claiming_without_proof(USED, claimed).scored(&pack);
    card.question(&id(USED)).expect("a question").evidenced()
}

#[test]
fn a_claim_below_needed_from_counts_in_full_however_little_others_count_without_proof() {
    assert_eq!(evidenced_where_without_is(1, 2), Some(LevelNumber(2)));
    assert_eq!(evidenced_where_without_is(1, 3), Some(LevelNumber(1)));
}

#[test]
fn a_claim_without_proof_never_counts_as_more_than_it_claims() {
    assert_eq!(evidenced_where_without_is(4, 3), Some(LevelNumber(3)));
}

#[test]
fn old_evidence_carries_a_claim_that_is_no_higher_than_it_can() {
    let evidence = vec![dated(EvidenceClass::Document, "2019")];
    let card = Parliament::silent().claiming(USED, 3, evidence).scored(&pack());
    let standing = card.question(&id(USED)).expect("a question").standing;
    let carried = Standing::Level { claimed: LevelNumber(3), evidenced: LevelNumber(3), shortfall: None };
    assert_eq!(standing, carried);
}

#[test]
fn a_dimension_can_ask_for_a_stronger_class() {
    let document = || vec![dated(EvidenceClass::Document, "2026-05")];
    let card = Parliament::silent().claiming(USED, 4, document()).claiming(OPEN, 4, document()).scored(&pack());
    assert_eq!(card.question(&id(USED)).expect("a question").evidenced(), Some(LevelNumber(4)));
    assert_eq!(card.question(&id(OPEN)).expect("a question").evidenced(), Some(LevelNumber(2)));
}

#[test]
fn where_a_link_is_asked_for_verified_evidence_needs_one_too() {
    let verified = dated(EvidenceClass::Verified, "2026-05");
    let without_link = Evidence { link: " ".to_owned(), ..verified.clone() };
    let level = |evidence: Evidence| {
        let card = Parliament::silent().claiming(OPEN, 4, vec![evidence]).scored(&pack());
        card.question(&id(OPEN)).expect("a question").evidenced()
    };
    assert_eq!(level(verified), Some(LevelNumber(4)));
    assert_eq!(level(without_link), Some(LevelNumber(2)));
}

/// The evidenced level of a claim of level 5 that rests on a document of January 2024.
fn level_when(start: Date, answered_at: Option<&str>) -> Option<LevelNumber> {
    let evidence = vec![dated(EvidenceClass::Document, "2024-01")];
    let mut parliament = Parliament::silent().claiming(USED, 5, evidence).started_on(start);
    if let Some(moment) = answered_at {
        parliament = parliament.at_the_moment(USED, moment);
    }
    parliament.scored(&pack()).question(&id(USED)).expect("a question").evidenced()
}

#[test]
fn the_day_of_the_answer_decides_how_old_evidence_is() {
    // The document counts as of 31 January 2024: 24 months later is 31 January 2026.
    let (early, late) = (date(2025, 6, 1), date(2026, 11, 23));
    assert_eq!(level_when(early, Some("2026-11-23T10:00:00Z")), Some(LevelNumber(3)));
    assert_eq!(level_when(late, Some("2025-06-01T10:00:00Z")), Some(LevelNumber(5)));
}

#[test]
fn an_answer_without_a_time_was_given_on_the_day_of_the_start() {
    assert_eq!(level_when(date(2026, 1, 31), None), Some(LevelNumber(5)));
    assert_eq!(level_when(date(2026, 2, 1), None), Some(LevelNumber(3)));
}

#[test]
fn the_day_of_another_answer_makes_no_evidence_old() {
    let evidence = || vec![dated(EvidenceClass::Document, "2024-01")];
    let parliament = Parliament::silent()
        .claiming(USED, 5, evidence())
        .at_the_moment(USED, "2025-06-01T10:00:00Z")
        .claiming(OWNED, 5, evidence())
        .at_the_moment(OWNED, "2026-11-23T10:00:00Z");
    let card = parliament.scored(&pack());
    assert_eq!(card.question(&id(USED)).expect("a question").evidenced(), Some(LevelNumber(5)));
    assert_eq!(card.question(&id(OWNED)).expect("a question").evidenced(), Some(LevelNumber(3)));
}
