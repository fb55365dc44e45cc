/// The mutual-aid service card and its codes (M8).
@NullMarked
package org.gonghui.member.card;

import org.jspecify.annotations.NullMarked;
