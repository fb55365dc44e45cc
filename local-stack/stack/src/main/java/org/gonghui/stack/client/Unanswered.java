package org.gonghui.stack.client;

/// No answer came: nobody knows whether the call had its effect.
public final class Unanswered extends UnexpectedAnswer {
  public Unanswered(String message) {
    super(message);
  }
}
