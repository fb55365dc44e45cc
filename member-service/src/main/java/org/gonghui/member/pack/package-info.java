/// Packs for outdoor workers, handed out once per person and campaign (M11).
@NullMarked
package org.gonghui.member.pack;

import org.jspecify.annotations.NullMarked;
