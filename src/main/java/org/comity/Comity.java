package org.comity;

public class Comity {
    public static void main(String[] args) {}
}
