@NullMarked
package org.gonghui.member.card;

import org.jspecify.annotations.NullMarked;
