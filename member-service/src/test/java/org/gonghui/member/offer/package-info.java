@NullMarked
package org.gonghui.member.offer;

import org.jspecify.annotations.NullMarked;
