/// The mutual-aid service card: issued, activated, lost, frozen, replaced, closed (M8).
@NullMarked
package org.gonghui.member.card;

import org.jspecify.annotations.NullMarked;
