/// The card where there is no network: signed codes that a merchant checks by a public key, and hands in later (M8).
@NullMarked
package org.gonghui.member.offline;

import org.jspecify.annotations.NullMarked;
