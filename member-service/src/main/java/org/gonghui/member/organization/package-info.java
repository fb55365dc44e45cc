/// Unions: the tree by area, the industry federations, who takes in which form of employment (M6, M7).
@NullMarked
package org.gonghui.member.organization;

import org.jspecify.annotations.NullMarked;
