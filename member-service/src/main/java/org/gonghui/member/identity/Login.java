package org.gonghui.member.identity;

/// A login, as its token names it.
///
/// @param issuer claim `iss`
/// @param subject claim `sub`
public record Login(String issuer, String subject) {}
