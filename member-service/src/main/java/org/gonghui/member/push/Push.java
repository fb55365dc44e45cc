package org.gonghui.member.push;

import java.util.UUID;

/// What goes to a phone. It tells that there is a message and, where anybody may read that on a locked phone, what kind it is; never
/// what the message says.
///
/// @param delivery the same whenever it is sent again
/// @param token the provider's word for the device
record Push(UUID delivery, Platform platform, String token, String title, String text) {
  @Override
  public String toString() {
    return "Push " + delivery;
  }
}
