package org.gonghui.deploy;

/// What a service's database forgets when it is set back, and what people do about it by docs/operator.md.
interface Forgotten {

  /// What stays.
  void before();

  /// What will be forgotten.
  void since();

  /// The service is back and has read again what others told.
  void again();

  /// Everybody has heard of what was done again.
  void compare();
}
