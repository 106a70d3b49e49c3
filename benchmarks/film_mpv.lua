-- Tells once a second how many frames mpv has shown, in the words of contenders.py.
mp.add_periodic_timer(1, function()
    local decoded = mp.get_property_number("estimated-frame-number", 0)
    local lost = mp.get_property_number("frame-drop-count", 0)
        + mp.get_property_number("decoder-frame-drop-count", 0)
    local seconds = mp.get_property_number("time-pos", 0)
    io.stdout:write(string.format("shown %d at %.4f\n", decoded - lost, seconds))
    io.stdout:flush()
end)
