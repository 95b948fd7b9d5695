// Texts are painted as outlines. Left alone, Skia's binding reads all fonts of the system when it is loaded, which takes 160 ms and 16 MB.
process.env.DISABLE_SYSTEM_FONTS_LOAD = '1'
