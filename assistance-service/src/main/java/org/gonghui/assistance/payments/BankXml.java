package org.gonghui.assistance.payments;

import com.prowidesoftware.swift.model.mx.MxCamt05400108;
import com.prowidesoftware.swift.model.mx.MxPain00100109;
import com.prowidesoftware.swift.model.mx.MxPain00200110;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Reads a bank's message. The whole text is first walked by a parser that knows no DTD and no entity, so that nothing
/// else ever reaches the library's model.
@Singleton
class BankXml {
  private static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:";
  private static final String STATUS_REPORT = "pain.002.001.10";
  private static final String FILE = "pain.001.001.09";
  private static final String NOTIFICATION = "camt.054.001.08";
  private static final int DEEPEST = 64;
  private static final byte[] BYTE_ORDER_MARK = "\uFEFF".getBytes(StandardCharsets.UTF_8);

  /// @param sent in UTF-8, as ISO 20022 has it; a byte order mark before it says nothing more
  /// @throws MessageRejected when it is not one that we take
  BankMessageContent read(byte[] sent) {
    var message = withoutMark(sent);
    var kind = kind(message);
    var text = new String(message, StandardCharsets.UTF_8);
    return switch (kind) {
      case STATUS_REPORT -> StatusReports.read(kind, MxPain00200110.parse(text));
      case NOTIFICATION -> Notifications.read(kind, MxCamt05400108.parse(text));
      case FILE -> ReleasedFiles.read(kind, MxPain00100109.parse(text));
      default -> throw new MessageRejected(MessageRejected.Reason.UNKNOWN_KIND);
    };
  }

  private static byte[] withoutMark(byte[] sent) {
    var mark = BYTE_ORDER_MARK.length;
    return Arrays.mismatch(sent, BYTE_ORDER_MARK) == mark
        ? Arrays.copyOfRange(sent, mark, sent.length)
        : sent;
  }

  private static String kind(byte[] message) {
    var inputs = XMLInputFactory.newDefaultFactory();
    inputs.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    inputs.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try {
      var reader = inputs.createXMLStreamReader(new ByteArrayInputStream(message), "UTF-8");
      return walk(reader);
    } catch (XMLStreamException notWellFormed) {
      throw new MessageRejected(MessageRejected.Reason.NOT_READABLE, notWellFormed);
    }
  }

  private static String walk(XMLStreamReader reader) throws XMLStreamException {
    var kind = "";
    int depth = 0;
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.DTD -> throw new MessageRejected(MessageRejected.Reason.DOCTYPE);
        case XMLStreamConstants.START_ELEMENT -> {
          if (depth == 0 && reader.getNamespaceURI() != null) {
            kind = reader.getNamespaceURI().replace(NAMESPACE, "");
          }
          if (++depth > DEEPEST) {
            throw new MessageRejected(MessageRejected.Reason.NOT_READABLE);
          }
        }
        case XMLStreamConstants.END_ELEMENT -> depth--;
        default -> {
          // text and comments say nothing here
        }
      }
    }
    return kind;
  }
}
