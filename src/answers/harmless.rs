//! Answers without the control characters that a paste can bring along and that a file may not hold.

use super::model::{Answers, Rating, Response, Retired, RetiredChoice};
use crate::diagnostic::unreadable::is_unwelcome;

/// The same answers; ends of lines are made alike, other control characters become spaces.
pub(super) fn harmless(answers: &Answers) -> Answers {
    let mut answers = answers.clone();
    let (profile, assessor) = (&mut answers.profile, &mut answers.assessor);
    let mut texts = vec![
        &mut answers.rubric.version,
        &mut profile.parliament,
        &mut profile.country,
        &mut profile.offers,
        &mut assessor.name,
        &mut assessor.role,
    ];
    answers.responses.values_mut().for_each(|response| texts.extend(texts_of(response)));
    for Retired { question: _, version, response } in &mut answers.retired {
        texts.push(version);
        texts.extend(texts_of(response));
    }
    for RetiredChoice { profile: _, choice, version } in &mut answers.retired_choices {
        texts.extend([choice, version]);
    }
    for text in texts {
        if text.contains(is_unwelcome) {
            *text = text.replace("\r\n", "\n").replace(['\r', '\u{85}'], "\n").replace(is_unwelcome, " ");
        }
    }
    answers
}

fn texts_of(response: &mut Response) -> Vec<&mut String> {
    let mut texts = vec![&mut response.note, &mut response.views.minority];
    if let Rating::NotApplicable { reason } = &mut response.rating {
        texts.push(reason);
    }
    for evidence in &mut response.evidence {
        texts.extend([&mut evidence.title, &mut evidence.holder, &mut evidence.link]);
    }
    if let Some(begun) = &mut response.begun {
        texts.extend([&mut begun.title, &mut begun.date, &mut begun.holder, &mut begun.link]);
    }
    texts.extend(response.carried_from.as_mut().map(|from| &mut from.version));
    texts
}
