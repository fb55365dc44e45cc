package org.gonghui.member.benefit;

/// One of the catalogue: a gift or a protection, who may have it and where to ask.
///
/// @param code stays the same from version to version
record Benefit(String code, BenefitKind kind, Wording title, Wording text, Who who, Where where) {}
