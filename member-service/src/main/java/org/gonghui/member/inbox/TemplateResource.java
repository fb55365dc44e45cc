package org.gonghui.member.inbox;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gonghui.kit.identity.Roles;
import org.gonghui.member.preference.Category;

/// What members are told, over HTTP: for staff who want to know what somebody has read.
@Path("/v1/message-templates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "inbox")
@RunOnVirtualThread
class TemplateResource {
  private final MessageTexts texts;

  TemplateResource(MessageTexts texts) {
    this.texts = texts;
  }

  /// A text in one language, with `{parameter}` where something is filled in.
  @Schema(name = "MessageTemplateText")
  public record Text(String title, String text) {}

  /// What members are told on one occasion.
  ///
  /// @param category by which members choose what is pushed
  /// @param alwaysPushed whether no member can keep it to the inbox
  /// @param parameters that are filled in
  @Schema(name = "MessageTemplate")
  public record TemplateView(
      String template,
      Category category,
      boolean alwaysPushed,
      List<String> parameters,
      Text chinese,
      Text english) {}

  /// All templates.
  @Schema(name = "MessageTemplateList")
  public record TemplateList(List<TemplateView> items) {}

  /// Every template in both languages.
  @GET
  @RolesAllowed({Roles.OFFICER, Roles.REVIEWER, Roles.APPROVER, Roles.ADMIN})
  @Operation(
      operationId = "listMessageTemplates",
      summary = "Read what members are told",
      description =
          "Every template in Chinese and English, with its category and the parameters that are filled in, in the order of their"
              + " codes.")
  @APIResponse(responseCode = "200", description = "All of them.")
  public TemplateList list() {
    return new TemplateList(texts.templates().stream().map(this::view).toList());
  }

  private TemplateView view(String template) {
    var category = Category.of(template);
    return new TemplateView(
        template,
        category,
        !category.isOptional(),
        texts.parameters(template),
        text(template, Locale.CHINESE),
        text(template, Locale.ENGLISH));
  }

  private Text text(String template, Locale language) {
    return new Text(texts.title(template, language), texts.text(template, language));
  }
}
