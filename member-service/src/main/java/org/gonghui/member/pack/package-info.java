/// Packs, handed out at stations to members, once per person and campaign (M11).
@NullMarked
package org.gonghui.member.pack;

import org.jspecify.annotations.NullMarked;
