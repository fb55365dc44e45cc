package org.gonghui.assistance.payments;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gonghui.kit.http.Answers;
import org.gonghui.kit.http.BoundedBody;
import org.gonghui.kit.identity.Caller;
import org.gonghui.kit.identity.Roles;
import org.gonghui.kit.paging.Cursors;
import org.gonghui.kit.paging.Page;
import org.gonghui.kit.paging.Paging;
import org.gonghui.kit.problem.KitProblem;
import org.gonghui.kit.problem.Refusal;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// What banks answer.
@Path("/v1/bank-messages")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({Roles.BANK, Roles.FINANCE})
@Tag(name = "Bank messages")
class BankResource {
  private static final Logger LOG = Logger.getLogger(BankResource.class);

  private final BankDesk desk;
  private final UnmatchedEntries unmatched;
  private final PaymentRules rules;
  private final Cursors cursors;
  private final Caller caller;

  BankResource(
      BankDesk desk,
      UnmatchedEntries unmatched,
      PaymentRules rules,
      Cursors cursors,
      Caller caller) {
    this.desk = desk;
    this.unmatched = unmatched;
    this.rules = rules;
    this.cursors = cursors;
    this.caller = caller;
  }

  /// Takes pain.002.001.10 and camt.054.001.08, and our own files (pain.001.001.09) after a restore. The same bytes again get the first answer.
  @POST
  @Consumes({MediaType.APPLICATION_XML, MediaType.TEXT_XML})
  @Operation(
      operationId = "sendBankMessage",
      summary = "Send a bank's message",
      description =
          "pain.002.001.10 or camt.054.001.08, in UTF-8; after the database was set back also pain.001.001.09, a file that the bank has had. A repeated message gets the first answer. What is cut off, has a DOCTYPE, is about an account that the sender does not hold, or is a file that did not leave here so, is REJECTED; while the bank's answers are awaited, an account that is not held may be a forgotten fund's, and the message stays RECEIVED.")
  @RequestBody(
      required = true,
      content = {
        @Content(mediaType = MediaType.APPLICATION_XML, schema = @Schema(type = SchemaType.STRING)),
        @Content(mediaType = MediaType.TEXT_XML, schema = @Schema(type = SchemaType.STRING))
      })
  @APIResponseSchema(
      value = BankMessageView.class,
      responseCode = "202",
      responseDescription = "Taken; follow it at the location.")
  public RestResponse<BankMessageView> send(InputStream body) {
    var sender = sender();
    var id = desk.keep(sender, BoundedBody.readAll(body, rules.largestBankMessage()));
    try {
      desk.process(id);
    } catch (RuntimeException failed) {
      // the edge: it is kept, and will be processed by what takes the rest
      LOG.errorf(failed, "event=bank-message-failed message=%s", id);
    }
    var message = desk.visible(id, sender);
    return Answers.accepted(
        message.view(), URI.create("/v1/bank-messages/" + id), message.version());
  }

  /// What finance reads to find what waits for them (`state=PARTLY_UNMATCHED`), and a bank to find what became of its messages.
  @GET
  @Operation(
      operationId = "listBankMessages",
      summary = "List banks' messages",
      description =
          "For finance those about the funds in their scope and what they sent themselves; for a bank its own. The first that came first. What of a PARTLY_UNMATCHED message waits for finance stands in its unmatched entries.")
  public Page<BankMessageView> list(
      @QueryParam("fund") @Nullable UUID fund,
      @QueryParam("state") @Nullable BankMessageState state,
      @BeanParam Paging paging) {
    var filter = new BankMessages.Filter(fund, state);
    var keyset = cursors.byId(paging, filter);
    return keyset.page(desk.list(sender(), filter, keyset)).map(BankMessage::view);
  }

  @GET
  @Path("/{id}")
  @Operation(
      operationId = "getBankMessage",
      summary = "Read what became of a bank's message",
      description = "RECEIVED, PROCESSED, PARTLY_UNMATCHED or REJECTED.")
  public RestResponse<BankMessageView> get(@PathParam("id") UUID id) {
    var message = desk.visible(id, sender());
    return Answers.ok(message.view(), message.version());
  }

  /// What of the message waits for finance.
  @GET
  @Path("/{id}/unmatched")
  @Operation(
      operationId = "listUnmatchedEntries",
      summary = "List what could not be matched",
      description = "What of the message waits for finance, and why.")
  public Page<UnmatchedView> unmatched(@PathParam("id") UUID id, @BeanParam Paging paging) {
    desk.visible(id, sender());
    var keyset = cursors.byId(paging, id);
    return keyset.page(unmatched.of(id, keyset)).map(UnmatchedView::of);
  }

  private Sender sender() {
    if (caller.has(Roles.FINANCE)) {
      return new Sender(Optional.empty(), caller.person(), caller.organizations());
    }
    var partner = caller.partner().orElseThrow(() -> new Refusal(KitProblem.FORBIDDEN));
    return new Sender(Optional.of(partner), caller.person(), Set.of());
  }
}
