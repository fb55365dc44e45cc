package org.gonghui.member.erasure;

/// Where an erasure stands. One that is done is seen by nobody: the login speaks for no one then.
enum ErasureState {
  /// Can be taken back.
  ASKED,
  WITHDRAWN,
  /// The person is a member again.
  LAPSED,
  DONE
}
