package org.gonghui.member.login;

/// A login as its token names it.
///
/// @param issuer claim `iss`
/// @param subject claim `sub`
public record LoginName(String issuer, String subject) {}
