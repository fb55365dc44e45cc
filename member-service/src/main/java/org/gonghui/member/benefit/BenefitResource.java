package org.gonghui.member.benefit;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gonghui.kit.identity.Roles;
import org.gonghui.kit.problem.Language;
import org.jspecify.annotations.Nullable;

/// The guide and the benefits over HTTP.
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "benefits")
@RunOnVirtualThread
class BenefitResource {
  private final BenefitDesk desk;
  private final ReasonTexts reasons;

  BenefitResource(BenefitDesk desk, ReasonTexts reasons) {
    this.desk = desk;
    this.reasons = reasons;
  }

  /// A part of the guide.
  ///
  /// @param code BENEFITS, HOW_TO_JOIN, RIGHTS or DUTIES; open to new values
  @Schema(name = "GuideSection")
  record SectionView(String code, String title, List<String> points) {}

  /// The guide in force.
  ///
  /// @param demo whether it is ours, for want of a published text
  @Schema(name = "Guide")
  record GuideView(String version, LocalDate validFrom, boolean demo, List<SectionView> sections) {}

  /// A benefit as everybody sees it.
  ///
  /// @param code open to new values
  @Schema(name = "Benefit")
  record BenefitView(
      String code, BenefitKind kind, String title, String text, Who who, Where where) {
    static BenefitView of(Benefit benefit, Locale language) {
      return new BenefitView(
          benefit.code(),
          benefit.kind(),
          benefit.title().in(language),
          benefit.text().in(language),
          benefit.who(),
          benefit.where());
    }
  }

  /// The catalogue in force.
  ///
  /// @param demo whether its rules are ours, for want of published ones
  @Schema(name = "BenefitCatalogue")
  record CatalogueView(
      String version, LocalDate validFrom, boolean demo, List<BenefitView> items) {}

  /// A benefit as a member sees it.
  ///
  /// @param reason why or why not; open to new values
  /// @param reasonText the same in words
  @Schema(name = "MyBenefit")
  record MyBenefitView(
      String code,
      BenefitKind kind,
      String title,
      String text,
      boolean entitled,
      Assessment.Reason reason,
      String reasonText,
      Where where) {}

  /// All benefits, with what they are for the caller.
  ///
  /// @param demo whether the rules are ours, for want of published ones
  @Schema(name = "MyBenefits")
  record MyBenefitsView(String version, boolean demo, List<MyBenefitView> items) {}

  /// What benefits there are, how to join, rights and duties (M4); readable without a login.
  @GET
  @Path("/guide")
  @PermitAll
  @Operation(
      operationId = "getGuide",
      summary = "Read the guide to the union",
      description =
          "What benefits there are, how to join, members' rights and duties, in Chinese or English by"
              + " `Accept-Language`.")
  @APIResponse(responseCode = "200", description = "The version that holds today.")
  @APIResponse(responseCode = "404", description = "NOT_FOUND: no version holds today.")
  public GuideView guide(@HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    var language = Language.of(accepted);
    var guide = desk.guide();
    var sections =
        guide.sections().stream()
            .map(section ->
                new SectionView(
                    section.code(),
                    section.title().in(language),
                    section.points().stream().map(point -> point.in(language)).toList()))
            .toList();
    return new GuideView(
        guide.term().version(), guide.term().validFrom(), guide.term().demo(), sections);
  }

  /// The six gifts and six protections (M12); readable without a login.
  @GET
  @Path("/benefits")
  @PermitAll
  @Operation(
      operationId = "listBenefits",
      summary = "Read the catalogue of benefits",
      description =
          "The six gifts and six protections: who may have them and where to ask, in Chinese or English by"
              + " `Accept-Language`.")
  @APIResponse(responseCode = "200", description = "The version that holds today.")
  @APIResponse(responseCode = "404", description = "NOT_FOUND: no version holds today.")
  public CatalogueView catalogue(
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    var language = Language.of(accepted);
    var catalogue = desk.catalogue();
    return new CatalogueView(
        catalogue.term().version(),
        catalogue.term().validFrom(),
        catalogue.term().demo(),
        catalogue.benefits().stream().map(each -> BenefitView.of(each, language)).toList());
  }

  /// What the caller can have, why, and where to ask (M12).
  @GET
  @Path("/me/benefits")
  @RolesAllowed(Roles.MEMBER)
  @Operation(
      operationId = "listMyBenefits",
      summary = "Read what benefits I can have",
      description =
          "Every benefit of the catalogue with whether the caller is entitled to it, why or why not, and where to ask."
              + " An answer by what is known today: who asks is looked at again there.")
  @APIResponse(responseCode = "200", description = "By the version that holds today.")
  @APIResponse(responseCode = "404", description = "NOT_FOUND: no version holds today.")
  @APIResponse(
      responseCode = "409",
      description = "MEMBERSHIP_NOT_YET_KNOWN: the login belongs to nobody who is known.")
  public MyBenefitsView mine(@HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    var language = Language.of(accepted);
    var mine = desk.mine();
    return new MyBenefitsView(
        mine.term().version(),
        mine.term().demo(),
        mine.benefits().stream().map(each -> mine(each, language)).toList());
  }

  private MyBenefitView mine(BenefitDesk.Assessed assessed, Locale language) {
    var benefit = assessed.benefit();
    var assessment = assessed.assessment();
    return new MyBenefitView(
        benefit.code(),
        benefit.kind(),
        benefit.title().in(language),
        benefit.text().in(language),
        assessment instanceof Assessment.Entitled,
        assessment.reason(),
        reasons.of(assessment.reason(), language),
        benefit.where());
  }
}
