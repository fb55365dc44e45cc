package org.gonghui.system;

import org.gonghui.stack.client.Answer;

/// An answer without what differs between any two: ids, times, traces, masked phones.
record Shape(int status, String contentType, String body) {

  Shape(Answer answer) {
    this(answer.status(), answer.header("Content-Type"), of(answer.string()));
  }

  static String of(String text) {
    return text.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "<id>")
        .replaceAll("\\b[0-9a-f]{32}\\b", "<trace>")
        .replaceAll("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z", "<time>")
        .replaceAll("\\d{3}\\*+\\d{2,4}", "<phone>");
  }
}
