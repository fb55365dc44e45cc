package org.gonghui.stack.client;

/// An answer or a figure is not what it should be.
public class UnexpectedAnswer extends RuntimeException {
  public UnexpectedAnswer(String message) {
    super(message);
  }
}
