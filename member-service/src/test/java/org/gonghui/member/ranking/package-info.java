@NullMarked
package org.gonghui.member.ranking;

import org.jspecify.annotations.NullMarked;
