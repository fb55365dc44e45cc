package org.gonghui.training.certificate;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// What others need to know of a verified certificate.
///
/// @param paperId issuer and normalised number: the same paper has the same value whoever shows it
/// @param issuedOn its year is the year of the rule
/// @param verifiedBy every id of the person who verified it: none of them may release a payment for it
public record VerifiedCertificate(
    UUID id,
    UUID paperId,
    UUID memberId,
    SkillLevel level,
    LocalDate issuedOn,
    List<UUID> verifiedBy) {}
