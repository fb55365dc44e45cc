package org.gonghui.training.certificate;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.http.Answers;
import org.gonghui.roster.RosterName;
import org.jspecify.annotations.Nullable;

/// A certificate, opened for whom it may be shown to.
///
/// @param issuer partner id of the agency
/// @param holder whom it is said to belong to: shown to the agency alone; absent of a member who was erased
/// @param certificateNumber as it was first written
/// @param verifiedAt when the agency looked it up
/// @param refusalReason what the agency says
@Schema(name = "SkillCertificate")
@JsonInclude(JsonInclude.Include.NON_NULL)
record CertificateView(
    UUID id,
    UUID issuer,
    @Nullable Holder holder,
    String certificateNumber,
    String occupationCode,
    SkillLevel level,
    LocalDate issuedOn,
    SkillCertificate.State state,
    Instant submittedAt,
    @Nullable Instant verifiedAt,
    @Nullable String refusalReason,
    @JsonIgnore long version) {

  /// @param idTail last four characters of the id number
  @Schema(name = "CertificateHolder")
  record Holder(String name, String idTail) {
    static Holder of(RosterName name) {
      return new Holder(name.name(), name.idTail());
    }
  }

  /// @param number as it was first written
  static CertificateView of(
      SkillCertificate certificate,
      @Nullable Holder holder,
      String number,
      @Nullable String refusalReason) {
    return new CertificateView(
        certificate.id(),
        certificate.issuer(),
        holder,
        number,
        certificate.occupationCode(),
        certificate.level(),
        certificate.issuedOn(),
        certificate.state(),
        certificate.submittedAt(),
        certificate.verifiedAt().orElse(null),
        refusalReason,
        certificate.version());
  }

  /// The version, as GET of it tells in its header.
  @JsonProperty
  String etag() {
    return Answers.etag(version);
  }

  @Override
  public String toString() {
    return "CertificateView[" + id + "]";
  }
}
