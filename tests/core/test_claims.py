"""What is asserted and how surely: the reach of denials, of conditions and of doubts."""

from __future__ import annotations

import pytest

from claims_app.core.claims import told_once
from claims_app.core.extraction import extract
from claims_app.core.findings import Document, FoundClaim
from claims_app.core.records import Act, Certainty, Polarity, Span
from claims_app.workspace.lexicons import cue_lexicon

YES, NO = Polarity.AFFIRMED, Polarity.DENIED


def claims(text: str, lang: str) -> tuple[FoundClaim, ...]:
    document = Document(id="r", text=text, lang=lang, outlet="Gazette")
    return extract(document, cue_lexicon()).claims


def polarities(text: str, lang: str) -> list[Polarity]:
    return [claim.polarity for claim in claims(text, lang)]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The mayor said the jet that hit the old bridge does not belong to the city."),
        ("en", "The mayor said the man who was seen on the pier has never been a sailor."),
        ("ar", "قال العمدة إن الطائرة التي ضربت الجسر القديم لا تتبع للمدينة."),
        ("ar", "قال العمدة إن الرجل الذي شوهد على الرصيف لم يكن بحارا."),
    ],
)
def test_negation_after_a_relative_clause_turns_the_sentence(lang: str, text: str) -> None:
    assert polarities(text, lang) == [NO]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The mayor said the man who did not return was a sailor."),
        ("en", "The mayor said the guards arrested a man who had no papers."),
        ("en", "The mayor said the fire will spread if it is not put out."),
        ("ar", "قال العمدة إن الحريق سيتسع إذا لم تطفئه الشرطة."),
        ("ar", "قال العمدة إن الرجل الذي لم يعد كان بحارا."),
        ("ar", "قال العمدة إن الحراس أوقفوا الرجل الذي لا يحمل أوراقا."),
        ("ar", "قال العمدة إن زورقا بلا محرك انقلب في الخليج."),
        ("ar", "اتهم العمدة الشركة بعدم صيانة الرصيف."),
    ],
)
def test_negation_of_a_part_leaves_the_sentence(lang: str, text: str) -> None:
    assert polarities(text, lang) == [YES]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "The mayor said it is not true that no boat had sunk.", YES),
        ("en", "The mayor said it is not true that the boat had sunk.", NO),
        ("ar", "قال العمدة إنه ليس صحيحا أن المركب لم يغرق.", YES),
        ("ar", "قال العمدة إنه ليس صحيحا أن المركب غرق.", NO),
        ("ar", "أكد العمدة عدم وجود غرقى في الخليج.", NO),
    ],
)
def test_what_is_called_untrue_is_turned(lang: str, text: str, expected: Polarity) -> None:
    assert polarities(text, lang) == [expected]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The mayor denied that the city had sold the pier, but the city has leased it."),
        ("ar", "نفى العمدة بيع الرصيف، بل إن المدينة أجرته للصيادين."),
        ("ar", "نفى العمدة أن يكون الرصيف قد بيع، وإنما أجرته المدينة للصيادين."),
    ],
)
def test_what_is_said_instead_of_what_is_denied_is_affirmed(lang: str, text: str) -> None:
    assert polarities(text, lang) == [NO, YES]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", 'The mayor denied it: "We never sold the old pier."'),
        ("ar", "نفى العمدة ذلك: «لم نبع الرصيف القديم»."),
    ],
)
def test_a_denial_in_its_own_words_is_turned_once(lang: str, text: str) -> None:
    assert polarities(text, lang)[-1:] == [NO]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The mayor declined to comment on the sale of the pier."),
        ("en", "The mayor refused to confirm or deny that six boats were lost."),
        ("ar", "رفض العمدة التعليق على غرق ستة مراكب."),
        ("ar", "امتنع العمدة عن التعليق على مقتل بحارين."),
    ],
)
def test_a_refusal_to_comment_claims_nothing(lang: str, text: str) -> None:
    assert claims(text, lang) == ()


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "The mayor said the crew will leave if the owners agree.", Certainty.UNSPECIFIED),
        ("en", "The mayor said the pier would have collapsed.", Certainty.UNSPECIFIED),
        ("en", "The mayor said it was unclear whether the boat sank.", Certainty.UNSPECIFIED),
        ("en", "The mayor said the boat sank even if nobody saw it.", Certainty.CERTAIN),
        ("en", "The mayor said the pier was opened in May by the king.", Certainty.CERTAIN),
        ("en", "The mayor said the pier may open on Monday.", Certainty.POSSIBLE),
        ("en", "The mayor said two sailors are believed to have drowned.", Certainty.PROBABLE),
        ("en", "The mayor said the man who might know the thief was hurt.", Certainty.CERTAIN),
        ("ar", "قال العمدة إن البحارة سيغادرون إذا وافق المالك.", Certainty.UNSPECIFIED),
        ("ar", "قال العمدة إنه لا يعرف ما إذا كان المركب غرق.", Certainty.UNSPECIFIED),
        ("ar", "قال العمدة إن المركب غرق حتى لو لم يره أحد.", Certainty.CERTAIN),
        ("ar", "قال العمدة إن بحارين غرقا على ما يبدو.", Certainty.PROBABLE),
        ("ar", "قال العمدة إن المركب يشتبه في غرقه.", Certainty.POSSIBLE),
    ],
)
def test_certainty_is_what_the_speaker_commits_to(
    lang: str, text: str, expected: Certainty
) -> None:
    assert [claim.certainty for claim in claims(text, lang)] == [expected]


@pytest.mark.parametrize(
    ("lang", "text", "count"),
    [
        ("en", 'The mayor said: "Did the crew sell six boats?"', 0),
        ("en", 'The mayor said: "The crew left. Did they sell six boats?"', 1),
        ("en", 'The mayor said: "The crew sold six boats."', 1),
        ("ar", "قال العمدة: «هل باع البحارة ستة مراكب؟»", 0),
        ("ar", "قال العمدة: «باع البحارة ستة مراكب»", 1),
    ],
)
def test_a_question_claims_nothing(lang: str, text: str, count: int) -> None:
    assert len(claims(text, lang)) == count


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "If the dam collapsed, six villages were lost."),
        ("en", "I met six sailors who left the port."),
        ("en", "By its account the flood killed six farmers."),
        ("en", "How quickly the dam fell on all of them!"),
        ("ar", "لو انهار السد لغرقت ست قرى في الوادي."),
        ("ar", "وأكتب اليوم عن ستة مراكب غرقت في الخليج."),
        ("ar", "غرق المركب كما يقال قبل ستة أيام من العيد."),
    ],
)
def test_what_the_reporter_does_not_state_is_no_claim(lang: str, text: str) -> None:
    assert claims(text, lang) == ()


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        (
            "en",
            "The council adopted a plan on Sunday, which closed six schools.",
            ["The council adopted a plan on Sunday, which closed six schools"],
        ),
        (
            "ar",
            "ناقش المجلس البلدي مشروعا يقضي بإغلاق ست مدارس.",
            ["ناقش المجلس البلدي مشروعا يقضي بإغلاق ست مدارس"],
        ),
    ],
)
def test_what_leads_to_a_statement_stays_with_it(lang: str, text: str, expected: list[str]) -> None:
    assert [claim.span.of(text) for claim in claims(text, lang)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وكان المصنع قد نما بنسبة ستة في المئة.", Certainty.CERTAIN),
        ("قال العمدة إن الشركة قد تمكنت من البيع.", Certainty.CERTAIN),
        ("قال العمدة إن الشركة قد تتمكن من البيع.", Certainty.POSSIBLE),
    ],
)
def test_qad_before_a_past_verb_is_no_doubt(text: str, expected: Certainty) -> None:
    assert [claim.certainty for claim in claims(text, "ar")] == [expected]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", 'The mayor said: "We hope that the sailors return to the village."'),
        ("en", "The mayor hopes that the sailors will return to the village."),
        ("en", "The mayor praised the return of the sailors."),
        ("ar", "أعرب العمدة عن أمله في عودة الصيادين."),
        ("ar", "رحب العمدة بعودة الصيادين إلى القرية."),
        ("ar", "تمنى العمدة أن يعود الصيادون إلى القرية."),
        ("ar", "قال العمدة: «نتمنى أن يعود الصيادون إلى القرية»."),
    ],
)
def test_a_wish_is_no_claim(lang: str, text: str) -> None:
    assert claims(text, lang) == ()


def test_a_word_of_belief_still_claims() -> None:
    assert len(claims("اعتبر العمدة أن الصيادين عادوا إلى القرية.", "ar")) == 1


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        (
            "en",
            "The council closed six schools on Sunday, but the mayor said the bridge was open.",
            ["The council closed six schools on Sunday", "the bridge was open"],
        ),
        (
            "ar",
            "وبلغت ديون البلدية ستة ملايين دينار، وكان العمدة قد أعلن إغلاق الرصيف.",
            ["وبلغت ديون البلدية ستة ملايين دينار", "إغلاق الرصيف"],
        ),
    ],
)
def test_the_reporter_states_what_stands_before_a_voice(
    lang: str, text: str, expected: list[str]
) -> None:
    assert [claim.span.of(text) for claim in claims(text, lang)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ولم تعلن أي جهة حتى الآن مسؤوليتها عن الحريق.", [NO]),
        ("ولم يكشف المجلس البلدي عن أسماء المالكين.", [NO]),
        ("ولم تعلق البلدية على حريق الرصيف القديم.", []),
    ],
)
def test_what_nobody_has_said_is_a_statement_of_the_reporter(
    text: str, expected: list[Polarity]
) -> None:
    assert polarities(text, "ar") == expected


def test_a_sentence_with_a_voice_after_it_is_not_the_reporters() -> None:
    for claim in claims("وقتل ستة منهم وفقا للمصادر.", "ar"):
        assert claim.quote is not None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قال العمدة: «بلغت الخسائر حدا لا يوصف في القرية».", YES),
        ("قال العمدة إن من لم يحضر الاجتماع دفع الغرامة.", YES),
        ("قال العمدة إن البيوت تصان لا أن تهدم.", YES),
        ("قال العمدة إن الرصيف ليس ملكا للصيادين فحسب.", YES),
        ("قال العمدة إن الصيادين من القرية لم يحضروا الاجتماع.", NO),
    ],
)
def test_arabic_negations_that_leave_the_clause(text: str, expected: Polarity) -> None:
    assert polarities(text, "ar") == [expected]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The council must close six schools in the valley."),
        ("ar", "ويجب على المجلس إغلاق ست مدارس في الوادي."),
        ("ar", "مشيرا المدير إلى أن المدارس بلغت ست مدارس هذا العام."),
        ("en", "Subscribe for news of the six boats that sank in the bay."),
        ("ar", "جاء ذلك خلال زيارة ستة صيادين إلى الميناء."),
        ("ar", "وتطرق المدير إلى إغلاق ست مدارس في الوادي."),
    ],
)
def test_what_ought_to_be_and_what_goes_on_from_a_voice_is_not_the_reporters(
    lang: str, text: str
) -> None:
    assert [claim for claim in claims(text, lang) if claim.quote is None] == []


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("ar", "يذكر أن الفيضان أغرق ست قرى في الوادي.", "الفيضان أغرق ست قرى في الوادي"),
        ("ar", "من جهة أخرى، قتل ستة صيادين في الخليج.", "قتل ستة صيادين في الخليج"),
        ("en", "Meanwhile, six sailors died in the bay.", "six sailors died in the bay"),
        (
            "en",
            "After the flood, six sailors left the bay.",
            "After the flood, six sailors left the bay",
        ),
    ],
)
def test_what_only_leads_to_a_statement_is_no_part_of_it(
    lang: str, text: str, expected: str
) -> None:
    assert [claim.span.of(text) for claim in claims(text, lang)] == [expected]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "The mayor said the pier will close on Monday.", Certainty.CERTAIN),
        ("en", "The mayor predicted the pier would close on Monday.", Certainty.PROBABLE),
        ("ar", "قال العمدة إن الرصيف سيغلق يوم الاثنين.", Certainty.CERTAIN),
        ("ar", "توقع العمدة أن يغلق الرصيف يوم الاثنين.", Certainty.PROBABLE),
    ],
)
def test_a_plain_future_is_said_for_certain(lang: str, text: str, expected: Certainty) -> None:
    assert [claim.certainty for claim in claims(text, lang)] == [expected]


@pytest.mark.parametrize("verb", ["سيعقد", "ستعقد", "سينعقد"])
def test_every_plain_future_expects(verb: str) -> None:
    found = claims(f"قال العمدة إن الاجتماع {verb} يوم الاثنين في المدينة.", "ar")

    assert [claim.act for claim in found] == [Act.EXPECT]


def test_a_noun_that_looks_like_a_future_is_none() -> None:
    assert [claim.act for claim in claims("قال العمدة إن ستارات المسرح احترقت.", "ar")] == [
        Act.STATE
    ]


def test_a_shy_verb_with_its_clause_is_a_voice() -> None:
    text = "وغرقت ستة مراكب صيد في الخليج. وذكرت في بيان أن القبطان أصيب في الحادث."

    found = [claim.span.of(text) for claim in claims(text, "ar") if claim.quote is None]

    assert found == ["وغرقت ستة مراكب صيد في الخليج"]


def test_two_words_make_an_arabic_sentence() -> None:
    found = claims("قال العمدة إن الاتفاق نهائي، وإن الصيادين وقعوا عليه أمس.", "ar")

    assert len(found) == 2


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "The mayor said the reports about the sale were completely false.", NO),
        ("en", "The mayor said this is untrue.", NO),
        ("en", "The mayor said it was a false alarm on the pier.", YES),
        ("en", "The mayor said the false alarm was loud.", YES),
        ("en", "Talk of a sale is nonsense, the mayor said.", NO),
        ("en", "The mayor said the story was a complete fabrication.", NO),
        ("en", 'The mayor called the report of a sale "pure invention".', NO),
        ("en", "The mayor described the allegations as baseless and hurtful.", NO),
        ("en", "It was an allegation Lant called 'pure invention'.", NO),
        ("en", "The mayor called the claims a false alarm.", YES),
        ("en", "The mayor called the report a work of fiction for children.", YES),
        ("en", "The mayor called the ferry a disgrace.", YES),
        ("en", "The mayor said the story lies in a drawer.", YES),
        ("ar", "قال العمدة إن الأنباء عن البيع غير صحيحة.", NO),
        ("ar", "قال العمدة إن ما نشر عن البيع محض افتراء.", NO),
        ("ar", "قال العمدة إن تصريحات المالك عن البيع عارية من الصحة.", NO),
        ("ar", "قال العمدة إن أنباء غير صحيحة نشرت عن البيع.", YES),
        ("ar", "قال العمدة إن صحيفة نشرت معلومات غير صحيحة.", YES),
        ("ar", "قال العمدة إن ليلى لامعة ولمياء عدمت وسائل العيش.", YES),
    ],
)
def test_what_is_called_false_is_denied(lang: str, text: str, expected: Polarity) -> None:
    assert polarities(text, lang) == [expected]


@pytest.mark.parametrize(
    ("lang", "text", "polarity", "certainty"),
    [
        ("en", "The mayor said he did not rule out a fire.", YES, Certainty.POSSIBLE),
        ("en", "The mayor said the crew is unlikely to return.", NO, Certainty.PROBABLE),
        ("ar", "قال العمدة إنه لا يستبعد اندلاع حريق في الميناء.", YES, Certainty.POSSIBLE),
    ],
)
def test_what_is_not_ruled_out_is_possible(
    lang: str, text: str, polarity: Polarity, certainty: Certainty
) -> None:
    found = claims(text, lang)

    assert [(claim.polarity, claim.certainty) for claim in found] == [(polarity, certainty)]


def test_another_voice_that_says_the_opposite_has_a_claim_at_the_very_words() -> None:
    says = FoundClaim(span=Span(3, 9), speaker="the mayor")
    again = FoundClaim(span=Span(3, 9), speaker="the union")
    takes_back = FoundClaim(span=Span(3, 9), speaker="the mayor", polarity=NO)
    denies = FoundClaim(span=Span(3, 9), speaker="the army", polarity=NO)

    assert list(told_once([says, again, takes_back, denies])) == [says, denies]
    assert list(told_once([again, says])) == [again]
