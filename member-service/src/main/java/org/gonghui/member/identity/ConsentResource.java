package org.gonghui.member.identity;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gonghui.kit.problem.Language;
import org.jspecify.annotations.Nullable;

/// The texts that people consent to; readable without a login.
@Path("/v1/consent-texts")
@Tag(name = "identity")
@RunOnVirtualThread
class ConsentResource {
  private final ConsentDesk desk;

  ConsentResource(ConsentDesk desk) {
    this.desk = desk;
  }

  /// The texts in force, one per purpose.
  record ConsentTextList(List<ConsentTexts.ConsentText> items) {}

  /// The current version of every text, in the language of `Accept-Language`.
  @GET
  @PermitAll
  @Operation(
      operationId = "listConsentTexts",
      summary = "Read the consent texts in force",
      description =
          "One text per purpose in its current version, in Chinese or English by `Accept-Language`.")
  public ConsentTextList list(@HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
    return new ConsentTextList(desk.current(Language.of(language)));
  }
}
