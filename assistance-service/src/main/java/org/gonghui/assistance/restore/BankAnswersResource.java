package org.gonghui.assistance.restore;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gonghui.kit.identity.HumanDecision;
import org.gonghui.kit.identity.Roles;

/// The last step of a restore (docs/operator.md), by an operator: it concerns all funds, whoever's they are.
@Path("/v1/operations/assistance/bank-answers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operations", description = "For operators of the system.")
@RolesAllowed(Roles.OPERATOR)
@RunOnVirtualThread
class BankAnswersResource {
  private final BankAnswersDesk desk;

  BankAnswersResource(BankAnswersDesk desk) {
    this.desk = desk;
  }

  @GET
  @Operation(
      operationId = "getBankAnswers",
      summary = "Tell whether payments wait for the bank's answers",
      description =
          "After the database was set back, how many transfers are not known here, and how many messages are not read yet.")
  public BankAnswersView get() {
    return desk.read();
  }

  /// Says that all files that the bank has had since the restore were given back, and all its answers sent again: payments
  /// go on. Saying it again changes nothing.
  @POST
  @Path("/confirmation")
  @HumanDecision
  @Operation(
      operationId = "confirmBankAnswers",
      summary = "Say that the bank's answers are read",
      description =
          "All files that the bank has had since the database was set back were given back, and all its answers sent again: payments go on. Saying it again changes nothing.")
  @APIResponse(responseCode = "200", description = "Payments go on.")
  @APIResponse(
      responseCode = "409",
      description =
          "TRANSFERS_NOT_KNOWN_HERE: finance has to find out about unknownTransfers transfers first. BANK_MESSAGES_UNREAD: unreadMessages are not processed yet, see GET.")
  public BankAnswersView confirm() {
    return desk.confirm();
  }

  /// Takes it back: somebody said it too early. What was paid meanwhile stays paid.
  @POST
  @Path("/withdrawal")
  @HumanDecision
  @Operation(
      operationId = "withdrawBankAnswers",
      summary = "Take back that the bank's answers are read",
      description =
          "It was said too early: payments wait again, files are taken again, and transfers that are not known here are listed again. Where nobody has said it, nothing changes.")
  @APIResponse(
      responseCode = "200",
      description = "Payments wait, if the database was ever set back.")
  public BankAnswersView withdraw() {
    return desk.withdraw();
  }
}
