package org.gonghui.assistance.payments;

import com.prowidesoftware.swift.model.mx.MxPain00100109;
import com.prowidesoftware.swift.model.mx.dic.CreditTransferTransaction34;
import com.prowidesoftware.swift.model.mx.dic.Party38Choice;
import com.prowidesoftware.swift.model.mx.dic.PartyIdentification135;
import com.prowidesoftware.swift.model.mx.dic.PaymentInstruction30;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// pain.001.001.09 as values: a file of ours ([CreditTransferFile]) that comes back.
final class ReleasedFiles {

  private ReleasedFiles() {}

  static BankMessageContent read(String kind, @Nullable MxPain00100109 file) {
    if (file == null
        || file.getCstmrCdtTrfInitn() == null
        || file.getCstmrCdtTrfInitn().getGrpHdr() == null
        || file.getCstmrCdtTrfInitn().getPmtInf().size() != 1) {
      throw new MessageRejected(MessageRejected.Reason.NOT_READABLE);
    }
    var initiation = file.getCstmrCdtTrfInitn();
    var header = initiation.getGrpHdr();
    var instruction = initiation.getPmtInf().getFirst();
    return new BankMessageContent.ReleasedFile(
        kind,
        mark(header.getInitgPty()),
        BankId.read(header.getMsgId())
            .orElseThrow(() -> new MessageRejected(MessageRejected.Reason.NOT_READABLE)),
        account(instruction),
        instruction.getCdtTrfTxInf().stream().map(ReleasedFiles::read).toList());
  }

  /// See [FileMark].
  private static Optional<String> mark(@Nullable PartyIdentification135 initiator) {
    return Optional.ofNullable(initiator)
        .map(PartyIdentification135::getId)
        .map(Party38Choice::getOrgId)
        .flatMap(organisation -> organisation.getOthr().stream().findFirst())
        .flatMap(other -> BankText.of(other.getId()));
  }

  private static String account(PaymentInstruction30 instruction) {
    return Optional.ofNullable(instruction.getDbtrAcct())
        .flatMap(named -> BankText.account(named.getId()))
        .orElseThrow(() -> new MessageRejected(MessageRejected.Reason.ACCOUNT_NOT_HELD));
  }

  private static BankMessageContent.ReleasedTransfer read(CreditTransferTransaction34 transfer) {
    return new BankMessageContent.ReleasedTransfer(
        Optional.ofNullable(transfer.getPmtId()).flatMap(id -> BankText.of(id.getEndToEndId())),
        reference(transfer),
        Optional.ofNullable(transfer.getAmt()).flatMap(of -> BankText.sum(of.getInstdAmt())));
  }

  private static Optional<UUID> reference(CreditTransferTransaction34 transfer) {
    return transfer.getRltdRmtInf().stream()
        .flatMap(related -> BankId.read(related.getRmtId()).stream())
        .findFirst();
  }
}
